//! The program of the first page: a message is checked while it is typed.

use site::pages::message;
use site::route::Page;

fn main() {
    site::app::start(Page::Message, message::content);
}
