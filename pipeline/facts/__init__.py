"""Clauses + mentions + dates -> the six kinds of fact, each with its evidence, modality and rule.

`scene` is a sentence made ready: words, clauses, phrases, dates. `coreference` lends descriptions and pronouns
their entity. `triggers` reads seeds/frames and finds what a clause is about, `arguments` who fills which slot,
`qualify` whether it is denied, planned, proposed or only imagined. One module a table then says what a trigger with
its arguments states. Left out: any name or wording of an article; those are data in seeds/.
"""
