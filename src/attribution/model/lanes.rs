//! Numbers side by side that are added and compared at once: where the browser has instructions for it, with those.

pub use backend::{Eight, Four, mix_four};

/// Below every score.
pub const LOW: i32 = i32::MIN / 2;

#[cfg(target_feature = "simd128")]
mod backend {
    use super::LOW;
    use core::arch::wasm32::{
        i16x8, i16x8_add, i16x8_splat, i32x4, i32x4_add, i32x4_bitmask, i32x4_extract_lane, i32x4_max,
        i32x4_mul, i32x4_shuffle, i32x4_splat, i32x4_sub, i64x2, u16x8_extend_low_u8x16, u16x8_extract_lane,
        u32x4, u32x4_extract_lane, u32x4_shr, u32x4_splat, v128, v128_or, v128_xor,
    };

    /// [`mix`](crate::tag::mix) of each.
    #[inline(always)]
    pub fn mix_four([a, b, c, d]: [u32; 4]) -> [u32; 4] {
        let h = u32x4(a, b, c, d);
        let h = i32x4_mul(v128_xor(h, u32x4_shr(h, 16)), u32x4_splat(0x7feb_352d));
        let h = i32x4_mul(v128_xor(h, u32x4_shr(h, 15)), u32x4_splat(0x846c_a68b));
        let h = v128_xor(h, u32x4_shr(h, 16));
        [
            u32x4_extract_lane::<0>(h),
            u32x4_extract_lane::<1>(h),
            u32x4_extract_lane::<2>(h),
            u32x4_extract_lane::<3>(h),
        ]
    }

    /// Eight numbers of 16 bits.
    #[derive(Clone, Copy, Debug)]
    pub struct Eight(v128);

    impl Default for Eight {
        fn default() -> Self {
            Self(i16x8(0, 0, 0, 0, 0, 0, 0, 0))
        }
    }

    impl Eight {
        /// The same number eight times.
        #[inline(always)]
        pub fn splat(each: i16) -> Self {
            Self(i16x8_splat(each))
        }

        /// The sum with eight bytes, the lowest first.
        #[inline(always)]
        pub fn add_bytes(self, bytes: u64) -> Self {
            Self(i16x8_add(self.0, u16x8_extend_low_u8x16(i64x2(bytes.cast_signed(), 0))))
        }

        /// The sum.
        #[inline(always)]
        pub fn add(self, other: Self) -> Self {
            Self(i16x8_add(self.0, other.0))
        }

        /// Number `AT`, which is at least 0.
        #[inline(always)]
        pub fn get<const AT: usize>(self) -> i32 {
            u16x8_extract_lane::<AT>(self.0).into()
        }
    }

    /// Four numbers of 32 bits.
    #[derive(Clone, Copy, Debug)]
    pub struct Four(v128);

    impl Default for Four {
        fn default() -> Self {
            Self::splat(LOW)
        }
    }

    impl Four {
        /// These numbers.
        #[inline(always)]
        pub const fn new([a, b, c, d]: [i32; 4]) -> Self {
            Self(i32x4(a, b, c, d))
        }

        /// The same number four times.
        #[inline(always)]
        pub fn splat(each: i32) -> Self {
            Self(i32x4_splat(each))
        }

        /// The sum.
        #[inline(always)]
        pub fn add(self, each: i32) -> Self {
            Self(i32x4_add(self.0, i32x4_splat(each)))
        }

        /// The difference.
        #[inline(always)]
        pub fn sub(self, other: Self) -> Self {
            Self(i32x4_sub(self.0, other.0))
        }

        /// All with the bits of `each` too.
        #[inline(always)]
        pub fn or(self, each: i32) -> Self {
            Self(v128_or(self.0, i32x4_splat(each)))
        }

        /// The greater ones.
        #[inline(always)]
        pub fn max(self, other: Self) -> Self {
            Self(i32x4_max(self.0, other.0))
        }

        /// Whether all are below 0.
        #[inline(always)]
        pub fn is_none(self) -> bool {
            i32x4_bitmask(self.0) == 0b1111
        }

        /// Number `at`; the last for those there are not.
        pub fn number(self, at: usize) -> i32 {
            match at {
                0 => i32x4_extract_lane::<0>(self.0),
                1 => i32x4_extract_lane::<1>(self.0),
                2 => i32x4_extract_lane::<2>(self.0),
                _ => i32x4_extract_lane::<3>(self.0),
            }
        }

        /// The last two, or the first two where those are greater; [`LOW`] stands before them.
        #[inline(always)]
        pub fn last(self) -> Self {
            let greater = i32x4_max(self.0, i32x4_shuffle::<2, 3, 0, 1>(self.0, self.0));
            Self(i32x4_shuffle::<0, 1, 6, 7>(i32x4_splat(LOW), greater))
        }

        /// The first and the third, each behind [`LOW`].
        #[inline(always)]
        pub fn odd(self) -> Self {
            Self(i32x4_shuffle::<0, 4, 1, 6>(i32x4_splat(LOW), self.0))
        }
    }
}

#[cfg(not(target_feature = "simd128"))]
mod backend {
    use super::LOW;
    use crate::tag::mix;
    use std::array::from_fn;

    /// [`mix`] of each.
    #[inline(always)]
    pub fn mix_four(four: [u32; 4]) -> [u32; 4] {
        four.map(mix)
    }

    /// Eight numbers of 16 bits: those at even places and those at odd ones. One below 0 borrows from the next, which
    /// makes no odds as long as all are at least 0 when they are looked at.
    #[derive(Clone, Copy, Debug, Default)]
    pub struct Eight([u64; 2]);

    /// 1 in each lane.
    const LANES: u64 = 0x0001_0001_0001_0001;

    impl Eight {
        /// The same number eight times.
        #[inline(always)]
        pub const fn splat(each: i16) -> Self {
            Self([(each as i64).cast_unsigned().wrapping_mul(LANES); 2])
        }

        /// The sum with eight bytes, the lowest first.
        #[inline(always)]
        pub const fn add_bytes(self, bytes: u64) -> Self {
            const BYTES: u64 = LANES * 0xff;
            self.add(Self([bytes & BYTES, bytes >> 8 & BYTES]))
        }

        /// The sum.
        #[inline(always)]
        pub const fn add(self, Self([even, odd]): Self) -> Self {
            Self([self.0[0].wrapping_add(even), self.0[1].wrapping_add(odd)])
        }

        /// Number `AT`, which is at least 0.
        #[inline(always)]
        pub const fn get<const AT: usize>(self) -> i32 {
            (self.0[AT % 2] >> (AT / 2 * 16)) as u16 as i32
        }
    }

    /// Four numbers of 32 bits.
    #[derive(Clone, Copy, Debug)]
    pub struct Four([i32; 4]);

    impl Default for Four {
        fn default() -> Self {
            Self::splat(LOW)
        }
    }

    impl Four {
        /// These numbers.
        #[inline(always)]
        pub const fn new(numbers: [i32; 4]) -> Self {
            Self(numbers)
        }

        /// The same number four times.
        #[inline(always)]
        pub const fn splat(each: i32) -> Self {
            Self([each; 4])
        }

        /// The sum.
        #[inline(always)]
        pub fn add(self, each: i32) -> Self {
            Self(self.0.map(|n| n + each))
        }

        /// The difference.
        #[inline(always)]
        pub fn sub(self, other: Self) -> Self {
            Self(from_fn(|at| self.0[at] - other.0[at]))
        }

        /// All with the bits of `each` too.
        #[inline(always)]
        pub fn or(self, each: i32) -> Self {
            Self(self.0.map(|n| n | each))
        }

        /// The greater ones.
        #[inline(always)]
        pub fn max(self, other: Self) -> Self {
            Self(from_fn(|at| self.0[at].max(other.0[at])))
        }

        /// Whether all are below 0.
        #[inline(always)]
        pub const fn is_none(self) -> bool {
            let [a, b, c, d] = self.0;
            a & b & c & d < 0
        }

        /// Number `at`; the last for those there are not.
        pub fn number(self, at: usize) -> i32 {
            self.0[at.min(3)]
        }

        /// The last two, or the first two where those are greater; [`LOW`] stands before them.
        #[inline(always)]
        pub fn last(self) -> Self {
            let [a, b, c, d] = self.0;
            Self([LOW, LOW, a.max(c), b.max(d)])
        }

        /// The first and the third, each behind [`LOW`].
        #[inline(always)]
        pub const fn odd(self) -> Self {
            Self([LOW, self.0[0], LOW, self.0[2]])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_added_and_compared() {
        let sum = Eight::splat(-5).add_bytes(0x0807_0605_0403_0205).add(Eight::splat(5));
        assert_eq!([sum.get::<0>(), sum.get::<1>(), sum.get::<6>(), sum.get::<7>()], [5, 2, 7, 8]);
        let four = Four::new([4, -1, 0, 7]);
        let numbers = |four: Four| [0, 1, 2, 3].map(|at| four.number(at));
        assert_eq!(numbers(four.add(1).sub(Four::new([0, 1, 2, 3])).or(8)), [13, -1, -1, 13]);
        assert_eq!(numbers(four.max(Four::splat(3))), [4, 3, 3, 7]);
        assert_eq!(numbers(four.last()), [LOW, LOW, 4, 7]);
        assert_eq!(numbers(four.odd()), [LOW, 4, LOW, 0]);
        assert!(Four::default().is_none() && !four.is_none());
    }
}
