//! The program of the page for several messages.

use site::pages::batch;
use site::route::Page;

fn main() {
    site::app::start(Page::Batch, batch::content);
}
