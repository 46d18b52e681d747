//! Search: a query language, and one matcher that gives hits and the spans that matched.
