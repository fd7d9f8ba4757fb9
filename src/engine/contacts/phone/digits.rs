//! A short run of digits without allocation.

/// Longer runs are no phone number in any plan: 17 digits, a calling code, and room for prefixes.
const CAPACITY: usize = 40;

/// Digits by value (0–9).
#[derive(Clone, Copy)]
pub(super) struct Digits {
    values: [u8; CAPACITY],
    length: u8,
}

impl Default for Digits {
    fn default() -> Self {
        Self { values: [0; CAPACITY], length: 0 }
    }
}

impl Digits {
    /// Adds a digit; fails when the run is longer than any number.
    pub(super) fn push(&mut self, digit: u8) -> Result<(), ()> {
        let place = self.values.get_mut(usize::from(self.length)).ok_or(())?;
        *place = digit;
        self.length += 1;
        Ok(())
    }

    pub(super) fn as_slice(&self) -> &[u8] {
        &self.values[..usize::from(self.length)]
    }

    pub(super) fn len(&self) -> usize {
        usize::from(self.length)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = u8> + '_ {
        self.as_slice().iter().copied()
    }

    /// What is left after the first `count` digits.
    pub(super) fn after(&self, count: usize) -> Self {
        let mut rest = Self::default();
        let tail = &self.as_slice()[count..];
        rest.values[..tail.len()].copy_from_slice(tail);
        rest.length = u8::try_from(tail.len()).expect("shorter than the capacity");
        rest
    }
}

impl PartialEq for Digits {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl Eq for Digits {}

impl std::fmt::Debug for Digits {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.iter().try_for_each(|digit| write!(formatter, "{digit}"))
    }
}
