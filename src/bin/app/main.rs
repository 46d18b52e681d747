//! The explorer in the browser: draws the store and sends actions.
//!
//! Decides nothing itself: what is shown is computed in `quote_explorer::state`.

mod app;
mod browser;
mod context;
mod embed;
mod links;
mod parts;
mod reading;

/// Starts the explorer in the element `#app`; does nothing where there is none.
fn main() {
    if let Some(root) = browser::element_by_id("app") {
        if browser::frame::parameter("embed").is_some() {
            root.set_inner_html("");
            yew::Renderer::<embed::Embed>::with_root(root).render();
        } else {
            mount(root, true);
        }
    }
}

/// Draws an explorer into `root`; `page` when it has the page for itself.
fn mount(root: browser::Element, page: bool) {
    root.set_inner_html("");
    yew::Renderer::<app::App>::with_root_and_props(root, app::Props { page }).render();
}
