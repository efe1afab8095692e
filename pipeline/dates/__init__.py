"""Text -> dates: what a text says about when, as EDTF (ISO 8601-2) with its place, never more precise than its words.

`find.find_dates` is the way in; `bounds.bounds` gives the first and last day that an EDTF date can mean.

words     the vocabulary of seeds/frames/dates.yaml as tables and pieces of patterns
points    what a date knows (year, month, day, half …) and how it is written as EDTF; counting with it
written   dates that stand in the text by themselves: "25. September 2025", "2. Halbjahr 2026", "2005"
relative  dates that count from another: "gestern", "am Dienstag", "drei Jahre später"
years     which four-digit numbers are years and which are seats, sums or parts of names
context   what a date without a year or day leans on: the day of publication, an earlier date of the text
find      runs over a text once; joins spans of time, adds "seit" and "bis"
"""
