"""Doc -> mentions: who and what is named, linked within the document before any fact is read.

`registry` knows the curated names and `inflect` their German cases, `matcher` finds them, `unknown` recognises
parties, movements and organisations that nobody listed, `persons` names of people, `link` decides which entity each
mention is.
"""
