"""Annotated documents: how they are written, and the records that they become.

    markup     „[AMANAT|kz-amanat] siegte“       -> text and offsets
    quotes     „Bei der Wahl ... Mandaten“       -> the stretch of the text that is meant
    source     NAME.yaml                         -> GoldDocument: text, names, facts, facts that must be absent
    load       a folder                          -> all of its documents, also NAME.txt with NAME.json
    when       dates as annotators write them    -> days, and whether two agree

Left out on purpose: whether an annotation is sound (`corpus`) and how the pipeline fares by it (`evaluate`, `gate`).
"""
