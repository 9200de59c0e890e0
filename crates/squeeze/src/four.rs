//! Four numbers reckoned at once, in one step of the machine where there is one for it: every browser that knows the
//! packing has it. Elsewhere one after the other, with the same outcome.

pub use lanes::{Four, four, learnt, weighed};

#[cfg(target_family = "wasm")]
mod lanes {
    use core::arch::wasm32::{i32x4, i32x4_add, i32x4_extract_lane, i32x4_mul, i32x4_shr, i32x4_splat, v128};

    /// Four numbers.
    pub type Four = v128;

    /// Puts four together.
    pub const fn four([a, b, c, d]: [i32; 4]) -> Four {
        i32x4(a, b, c, d)
    }

    /// The sum of the products, each divided by 256.
    #[inline(always)]
    pub fn weighed(inputs: &[Four], weights: &[Four]) -> i32 {
        let mut sum = i32x4_splat(0);
        for (input, weight) in inputs.iter().zip(weights) {
            sum = i32x4_add(sum, i32x4_shr(i32x4_mul(*input, *weight), 8));
        }
        let (a, b) = (i32x4_extract_lane::<0>(sum), i32x4_extract_lane::<1>(sum));
        let (c, d) = (i32x4_extract_lane::<2>(sum), i32x4_extract_lane::<3>(sum));
        a.wrapping_add(b).wrapping_add(c).wrapping_add(d)
    }

    /// What a weight becomes after an error.
    #[inline(always)]
    pub fn learnt(weight: Four, input: Four, error: i32) -> Four {
        let much = i32x4_add(i32x4_mul(input, i32x4_splat(error)), i32x4_splat(0x8000));
        i32x4_add(weight, i32x4_shr(much, 16))
    }
}

#[cfg(not(target_family = "wasm"))]
mod lanes {
    /// Four numbers.
    pub type Four = [i32; 4];

    /// Puts four together.
    pub const fn four(numbers: [i32; 4]) -> Four {
        numbers
    }

    /// The sum of the products, each divided by 256.
    #[inline(always)]
    pub fn weighed(inputs: &[Four], weights: &[Four]) -> i32 {
        let pairs = inputs.as_flattened().iter().zip(weights.as_flattened());
        pairs.fold(0, |sum, (input, weight)| sum.wrapping_add(input.wrapping_mul(*weight) >> 8))
    }

    /// What a weight becomes after an error.
    #[inline(always)]
    pub fn learnt(weight: Four, input: Four, error: i32) -> Four {
        let much = input.map(|input| input.wrapping_mul(error).wrapping_add(0x8000) >> 16);
        std::array::from_fn(|lane| weight[lane].wrapping_add(much[lane]))
    }
}
