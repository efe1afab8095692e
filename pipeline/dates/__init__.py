"""Text -> dates: what a text says about when, as EDTF (ISO 8601-2) with its place, never more precise than its words.

`find.find_dates` is the way in; `bounds.bounds` gives the first and last day that an EDTF date can mean.

words       the vocabulary of seeds/frames/dates.yaml as tables and pieces of patterns
points      what a date knows (year, month, day, half …), how it is written as EDTF, and counting with it
years       which four-digit numbers are years and which are seats, sums or parts of names
context     what a date without a year or day leans on: the day of publication, an earlier date of the text
tense       whether the clause around a date tells what was, or what is to come
written     days, months, seasons and years that stand in the text by themselves
parts       halves, quarters, decades, "Anfang" and "Ende"
relative    "vor zwei Jahren", "drei Jahre später", "am Vortag"
adjectives  "voriges Jahr", "im kommenden Mai"
weekdays    "am Dienstag", "gestern"
rules       which rule reads what a word begins
spans       "3.–5. Oktober", "von 2005 bis 2010"
find        runs over a text once; adds "seit" and "bis"
"""
