"""Facts as taught classifiers read them: they weigh what the rules found, and find what no rule says.

    maxent      features                     -> probability of each label (one model file each)
    context     a word of a scene            -> features: its neighbours, phrase, clause, trigger classes
    slots       a scene                      -> who can fill a role in it, and candidates of each table
    relations   two slots                    -> ties, stances, agreements
    events      one slot                     -> the kinds of event it takes part in
    seats       a slot and a number          -> seats, total
    offices     person, role word, group     -> roles
    dates       a fact and a date beside it  -> whether the date is the fact's
    decide      rules' facts and these       -> the facts of a document, each with its confidence

The models lie in pipeline/models; `python -m pipeline train` makes them anew. Without them the rules serve alone.
Left out on purpose: anything about one text; classifiers see lemmas, classes of triggers and places in the clause, and
instead of a name its kind.
"""
