//! The program of the contact list page: a file is checked row by row.

use site::pages::contacts;
use site::route::Page;

fn main() {
    site::app::start(Page::Contacts, contacts::content);
}
