"""The annotated corpus as a whole: is it sound, how large is it, do its annotators agree, what can others have of it.

    checks       one document            -> faults: size, marks, enumerations … (values, contradict)
    whole        all splits              -> faults between documents: identity, held-out names
    overlap      texts against texts     -> runs of words that two texts share
    counts       all splits              -> documents, words, facts by split, table, style, country
    readings     an annotation           -> as if the pipeline had read it
    agreement    two annotations         -> F1 per table, mentions, identity
    export       all splits              -> spaCy DocBin, JSON lines, NAME.txt with NAME.json

Left out on purpose: how the pipeline fares by it (`evaluate`, `gate`).
"""
