//! Packs the automaton's table; what it means to be packed stands beside the code that unpacks it.

#[path = "../../contacts/phone/packed.rs"]
#[expect(dead_code, reason = "the build packs and does not unpack")]
mod packed;

pub(super) use packed::Table;
use packed::{Coder, Odds, walk};

/// The packed bytes of a table whose states are numbered as the walk meets them.
pub(super) fn pack(mut table: Table) -> Vec<u8> {
    let mut leading = vec![0_u16; table.next.len()];
    for row in &table.next {
        let mut targets = *row;
        targets.sort_unstable();
        for (index, target) in targets.iter().enumerate() {
            leading[usize::from(*target)] += u16::from(index == 0 || targets[index - 1] != *target);
        }
    }
    let shared: Vec<bool> = leading.iter().map(|count| *count > 1).collect();
    let mut packer = Packer { low: 0, range: u32::MAX, cache: 0, pending: 1, bytes: Vec::new() };
    walk(&mut packer, &mut table, &shared);
    (0..5).for_each(|_| packer.shift());
    packer.bytes
}

/// A range encoder with carries, as LZMA has it.
struct Packer {
    low: u64,
    range: u32,
    /// The last byte, which a carry may still raise, and how many of 0xff follow it.
    cache: u8,
    pending: usize,
    bytes: Vec<u8>,
}

impl Packer {
    fn shift(&mut self) {
        let [.., carry, high, _, _, _] = self.low.to_be_bytes();
        if high != 0xff || carry != 0 {
            for index in 0..self.pending {
                let byte = if index == 0 { self.cache } else { 0xff };
                self.bytes.push(byte.wrapping_add(carry));
            }
            self.pending = 0;
            self.cache = high;
        }
        self.pending += 1;
        self.low = (self.low & 0x00ff_ffff) << 8;
    }
}

impl Coder for Packer {
    fn answer(&mut self, odds: &mut Odds, given: bool) -> bool {
        let bound = (self.range >> 12) * odds.share();
        if given {
            self.range = bound;
        } else {
            self.low += u64::from(bound);
            self.range -= bound;
        }
        odds.learn(given);
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
        given
    }
}
