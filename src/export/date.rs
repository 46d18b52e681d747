//! The day an article was published, read from the ways in which articles write it.

use crate::case::Lower;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// Year.
    pub year: u16,
    /// Month, from 1.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Date {
    /// Reads `2008-04-06`, `April 6, 2008`, `Sunday 6 Apr. 2008 at 10:15` and the like.
    ///
    /// `None` for anything else, and for `04/06/2008`, which is a day in April or in June.
    pub fn parse(text: &str) -> Option<Self> {
        let words: Vec<&str> =
            text.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty()).collect();
        words
            .iter()
            .find_map(|word| Self::iso(word))
            .or_else(|| Self::named(&words))
            .or_else(|| Self::slashes(&words))
    }

    fn checked(year: u16, month: u8, day: u8) -> Option<Self> {
        let fits = (1000..=2999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
        fits.then_some(Self { year, month, day })
    }

    fn iso(word: &str) -> Option<Self> {
        let day = word.get(..10)?;
        let digits = day
            .bytes()
            .enumerate()
            .all(|(i, c)| if i == 4 || i == 7 { c == b'-' } else { c.is_ascii_digit() });
        let ends = word.as_bytes().get(10).is_none_or(|c| !c.is_ascii_digit());
        if !digits || !ends {
            return None;
        }
        Self::checked(day[..4].parse().ok()?, day[5..7].parse().ok()?, day[8..].parse().ok()?)
    }

    fn named(words: &[&str]) -> Option<Self> {
        let month_of = |word: &str| {
            let word = word.trim_end_matches('.').lower();
            let starts = |month: &&str| word.len() >= 3 && month.lower().starts_with(&word);
            MONTHS.iter().position(starts).or((word == "sept").then_some(8))
        };
        let number = |word: &&str| {
            let word = word
                .trim_end_matches("st")
                .trim_end_matches("nd")
                .trim_end_matches("rd")
                .trim_end_matches("th");
            word.parse::<u16>().ok()
        };
        let (at, month) = words.iter().enumerate().find_map(|(i, word)| Some((i, month_of(word)?)))?;
        let day_before = at.checked_sub(1).and_then(|i| words.get(i)).and_then(number).filter(|n| *n <= 31);
        let (day, year) = match day_before {
            Some(day) => (day, words.get(at + 1).and_then(number)?),
            None => (words.get(at + 1).and_then(number)?, words.get(at + 2).and_then(number)?),
        };
        Self::checked(year, month as u8 + 1, day.try_into().ok()?)
    }

    /// `13/04/2008` or `04/13/2008`: only where one of the two can be no month.
    fn slashes(words: &[&str]) -> Option<Self> {
        words.iter().find_map(|word| {
            let mut numbers = word.split('/').map(|n| n.parse::<u16>().ok());
            let (a, b, year) = (numbers.next()??, numbers.next()??, numbers.next()??);
            let (month, day) = if a > 12 {
                (b, a)
            } else if b > 12 || a == b {
                (a, b)
            } else {
                return None;
            };
            Self::checked(year, month.try_into().ok()?, day.try_into().ok()?)
        })
    }

    fn name(self) -> &'static str {
        MONTHS[usize::from(self.month.clamp(1, 12)) - 1]
    }

    /// "6 April 2008".
    pub fn day_first(self) -> String {
        [&self.day.to_string(), " ", self.name(), " ", &self.year.to_string()].concat()
    }

    /// "April 6, 2008".
    pub fn month_first(self) -> String {
        [self.name(), " ", &self.day.to_string(), ", ", &self.year.to_string()].concat()
    }

    /// "2008, April 6".
    pub fn year_first(self) -> String {
        [&self.year.to_string(), ", ", self.name(), " ", &self.day.to_string()].concat()
    }

    /// "6 Apr. 2008"; May, June and July in full, as MLA has it.
    pub fn day_short(self) -> String {
        let name = match self.month {
            5..=7 => self.name(),
            9 => "Sept.",
            _ => &self.name()[..3],
        };
        let stop = if name.len() == 3 && self.month != 5 { ". " } else { " " };
        [&self.day.to_string(), " ", name, stop, &self.year.to_string()].concat()
    }

    /// "2008-04-06".
    pub fn written(self) -> String {
        let two = |n: u8| [if n < 10 { "0" } else { "" }, &n.to_string()].concat();
        [&self.year.to_string(), "-", &two(self.month), "-", &two(self.day)].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_articles_write() {
        let day = Some("2008-04-06".to_owned());
        for text in [
            "2008-04-06",
            "2008-04-06T10:15:00Z",
            "April 6, 2008",
            "Published: Sunday, Apr. 6, 2008 at 10:15 p.m.",
            "6 April 2008",
            "Sun 6th April 2008, 10.15",
        ] {
            assert_eq!(Date::parse(text).map(Date::written), day, "{text}");
        }
        assert_eq!(Date::parse("Last Updated: 04/13/2008").map(Date::written), Some("2008-04-13".into()));
        for text in ["", "04/06/2008", "yesterday", "April", "2008", "2008-13-01", "May be 3 of 12"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn writes_each_form() {
        let date = Date::parse("2026-09-03").unwrap();
        assert_eq!(date.day_first(), "3 September 2026");
        assert_eq!(date.month_first(), "September 3, 2026");
        assert_eq!(date.year_first(), "2026, September 3");
        assert_eq!(date.day_short(), "3 Sept. 2026");
        assert_eq!(Date::parse("2026-05-03").unwrap().day_short(), "3 May 2026");
        assert_eq!(Date::parse("2026-04-03").unwrap().day_short(), "3 Apr. 2026");
    }
}
