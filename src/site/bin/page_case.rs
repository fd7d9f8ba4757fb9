//! The program of the two pages about one block: the case, and the letter of appeal.

use site::app;
use site::pages::{case, letter};
use site::route::Page;

fn main() {
    app::start_one_of(&[(Page::Case, case::content), (Page::Letter, letter::content)]);
}
