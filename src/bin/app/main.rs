//! The explorer in the browser: draws the store and sends actions.
//!
//! Decides nothing itself: what is shown is computed in `quote_explorer::state`.

mod app;
mod browser;
mod context;
mod effect;
mod embed;
mod links;
mod parts;
mod reading;

use browser::frame::{self, Host};

/// Offers to start explorers: `boot.js` starts one in the page, `guest.js` any number in another page.
fn main() {
    frame::offer(mount);
}

/// Starts an explorer in `root`, which another page's script gives or the explorer's own page has.
///
/// `packer` is a function that packs and unpacks links (`web/links.js`).
fn mount(root: browser::Element, packer: browser::Function) {
    browser::net::set_packer(packer);
    if let Some(home) = root.get_attribute("data-home") {
        browser::net::set_home(home);
    }
    let host = Host::of(&root);
    if host.is_frame() && frame::parameter("embed").is_none() {
        yew::Renderer::<app::App>::with_root_and_props(root, app::Props { page: true }).render();
    } else {
        let props = embed::Props { host };
        let guest = yew::Renderer::<embed::Embed>::with_root_and_props(root.clone(), props).render();
        browser::on_close(&root, || guest.destroy());
    }
}
