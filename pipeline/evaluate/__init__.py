"""How good the tables are: precision, recall and F1 against annotated documents, with counts and intervals.

    gold      NAME.txt + NAME.json      -> GoldDocument
    rows      Reading                   -> rows in the gold's words
    align     mentions of both sides    -> which predicted entity is which gold entity
    when      EDTF of both sides        -> whether two dates agree
    agree     a gold and a found row    -> whether the row is that fact (main, strict)
    absent    a gold and a found row    -> whether the row is one that must not be found
    flips     gold and found rows       -> the denied, supposed or announced that is reported as so
    matching  who agrees with whom      -> a largest one-to-one matching
    names     mentions of both sides    -> mention counts and B-cubed identity
    score     documents                 -> counts for every table (figures: precision, recall, intervals)
    report    counts                    -> text, rich tables, JSON; details: every error with its sentence

Text in, tables out: no gold mention is handed to the pipeline. Left out on purpose: confidence and calibration.
"""
