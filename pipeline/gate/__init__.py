"""The gate: is the pipeline as good as it was, on which texts, and better than what costs nothing?

    baselines   annotated documents   -> readings by three simple means
    parts       a Score               -> the same counts by style, and by whether the registry has the parties
    bootstrap   a Score               -> an interval for F1
    floors      figures               -> which of them broke a pinned floor
    report      all of it             -> text
    cli         `make gate`

Left out on purpose: sentences. What went wrong in train and dev is shown by `evaluate --verbose`.
"""
