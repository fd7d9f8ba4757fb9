//! What crosses crates: accuracy, contracts, browser tests. The library itself is empty.

#[cfg(test)]
mod coverage;
#[cfg(test)]
mod evasion;
#[cfg(test)]
mod fixes;
#[cfg(test)]
mod rates;
#[cfg(test)]
mod template_size;
