"""Facts as taught classifiers read them: they date what the rules found, and find what no rule says.

    maxent      features                     -> probability of each label (one model file each)
    context     a word of a scene            -> features: its neighbours, phrase, clause, trigger classes
    slots       a scene                      -> who is named or described in it
    events      one slot                     -> the kinds of event it takes part in
    seats       a slot and a number          -> seats, total
    dates       a fact and a date beside it  -> whether the date is the fact's (when, complete)
    veto        a label and its clauses      -> whether it may be added at all
    decide      rules' facts and these       -> the facts of a document

The models lie in pipeline/models; `python -m pipeline train` makes them anew. Without them the rules serve alone.
Left out on purpose: anything about one text; classifiers see lemmas, classes of triggers and places in the clause, and
instead of a name its kind.
"""
