"""Articles in, facts about party relations out.

Data flows one way, and the folder list is the order:

    sources    files                    -> Document (text, metadata)
    language   Document                 -> spaCy Doc: sentences, boilerplate, tags, clauses
    entities   Doc + registry           -> mentions, linked within the document
    dates      Doc                      -> EDTF expressions with their spans
    facts      clauses + mentions       -> the six kinds of fact, with modality and evidence
    identity   readings of all documents -> entities joined, facts gathered into claims
    store      all of it                -> Parquet tables, checked, published at one moment

`model` holds the records that flow; `run` is a whole run on one screen; `evaluate` measures it.
Nothing downstream of `facts` imports spaCy.
"""
