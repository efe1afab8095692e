"""The charts: functions DataFrame -> plotly Figure.

In: small tables, one row a fact, already filtered and named by the page. Out: a figure for 350 to 1100 px of width.
Left out on purpose: Streamlit, files, queries; and empty tables, which a page answers in words (here: ValueError).
"""
