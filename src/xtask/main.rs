//! The developer's one tool: `cargo xtask <command>`.
fn main() {}
