"""Facts as taught classifiers read them, and how sure one can be of each.

    maxent      features                     -> probability of each label (one model file each)
    setting     a scene                      -> what all candidates in it share, worked out once
    context     a word of a scene            -> features: its neighbours, phrase, clause, trigger classes
    slots       a scene                      -> who is named or described in it
    memory      the scenes before            -> whom a pronoun, a description or nothing may mean (guesses)
    claims      a word of the vocabulary     -> candidates: who may fill its arguments (features: outlook, view)
    wording     claims of one key            -> the fact they tell
    proposals   claims and rules' facts      -> proposals with what speaks for each
    seats       a party and a number         -> proposals of seats and totals
    dates       a fact and a date beside it  -> whether the date is the fact's (when, complete)
    judge       a proposal                   -> confidence, and whether it is kept
    attitudes   claims of stances            -> one attitude a word, one voice a sentence (bearing: who may bear it)
    parents     a document                   -> whose wing or youth an organisation is
    public      a document                   -> who in it acts in politics; of the others only offices are told
    shared      ties of a list               -> what holds of one holds of all
    stepped_down, succession                 -> offices that end in the sentence, and who holds them then
    one_event   events of one sentence       -> one for each date, but for kinds that go together
    retold      facts of a document          -> without repeats (lapsed: ended where their end is past)
    decide      scenes, rules' facts         -> the facts of a document

The models lie in pipeline/models; `python -m pipeline train` makes them anew. Without them the rules serve alone.
Left out on purpose: anything about one text; classifiers see lemmas, classes of triggers and places in the clause, and
instead of a name its kind.
"""
