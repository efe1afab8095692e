"""Joined readings, published as Parquet tables.

tables    the contract             -> the columns of every table
rows      readings, claims …       -> DataFrames
checks    DataFrames               -> nothing, or what breaks the contract
publish   checked DataFrames       -> one run, visible at one moment
former    the store                -> what an added run builds upon
versions  new and former documents -> the newest of every source, each text once
cache     documents                -> readings kept from earlier runs (`codec`: as JSON)
rules     the project's files      -> what readings were made with
chambers  the registry             -> parliaments, term by term
lock      the store                -> one writer at a time
"""
