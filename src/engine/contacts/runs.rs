//! Where consecutive numbers may stand in a long list, without sorting it.

/// How many numbers fall into each block of eight neighbours, roughly: blocks may share a count. A run of five
/// puts three into one block, so that only numbers near such blocks need to be sorted, which are few.
pub(super) struct Blocks(Vec<u8>);

impl Blocks {
    pub(super) fn new(numbers: usize) -> Self {
        Self(vec![0; (numbers * 4).next_power_of_two().max(1 << 10)])
    }

    fn slot(&self, block: u64) -> usize {
        let hash = block.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        usize::try_from(hash).unwrap_or_default() & (self.0.len() - 1)
    }

    pub(super) fn add(&mut self, key: u64) {
        let slot = self.slot(key >> 3);
        self.0[slot] = self.0[slot].saturating_add(1);
    }

    pub(super) fn is_near_many(&self, key: u64) -> bool {
        let block = key >> 3;
        [block, block.wrapping_sub(1), block + 1].into_iter().any(|block| self.0[self.slot(block)] >= 3)
    }
}
