//! From scores to probabilities.

/// `1000 / (1 + e^-x)` for x = 0, 0.5, 1, ... 8.
const SIGMOID: [i32; 17] =
    [500, 622, 731, 818, 881, 924, 953, 971, 982, 989, 993, 996, 998, 998, 999, 999, 1000];

/// The probability (per mille) that belongs to a score in sixteenths of a logit.
pub fn per_mille(logit: i32) -> u16 {
    let x = logit.abs().min(127);
    let (at, rest) = ((x / 8) as usize, x % 8);
    let p = SIGMOID[at] + (SIGMOID[at + 1] - SIGMOID[at]) * rest / 8;
    (if logit < 0 { 1000 - p } else { p }) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_logistic_curve() {
        assert_eq!(per_mille(0), 500);
        assert_eq!(per_mille(16), 731);
        assert_eq!(per_mille(-16), 269);
        assert_eq!((per_mille(100_000), per_mille(-100_000)), (999, 1));
        assert!((-200..200).all(|x| per_mille(x) <= per_mille(x + 1)));
    }
}
