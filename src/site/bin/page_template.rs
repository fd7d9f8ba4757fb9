//! The program of the template page: a template is checked while it is written.

use site::pages::template;
use site::route::Page;

fn main() {
    site::app::start(Page::Template, template::content);
}
