"""Text -> tokens, sentences, lines that belong to the site, and (for sentences that matter) words with grammar.

`tokens.nlp()` gives the blank German pipeline, `boilerplate` marks share lines and bylines, `grammar` tags and
lemmatises with HanTa, `clauses` cuts a sentence into clauses. Left out: syntax trees; clauses and phrases are
enough for binding arguments.
"""
