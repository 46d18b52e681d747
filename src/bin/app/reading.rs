//! Reads an article in slices between frames.

use std::cell::RefCell;
use std::rc::Rc;

use crate::browser::Timeout;
use quote_explorer::state::{Action, Loader, Loading};
use yew::prelude::*;

use crate::browser;
use crate::effect::use_effect_with;

/// Milliseconds of work before the browser may draw.
const SLICE: f64 = 8.0;

type Task = Rc<RefCell<Option<Timeout>>>;

/// Reads what `loading` names and sends news of it; a new reading or none stops the one before.
#[hook]
pub fn use_reading(loading: Option<Loading>, send: Callback<Action>) {
    use_effect_with(loading.as_ref().map(|l| l.ticket), move |_| {
        let task: Task = Rc::default();
        if let Some(loading) = loading {
            slice(Loader::new(&loading.source), loading, send, &task);
        }
        move || drop(task.borrow_mut().take())
    });
}

fn slice(loader: Loader, loading: Loading, send: Callback<Action>, task: &Task) {
    let ticket = loading.ticket;
    let (loader, percent) = browser::measured("qe-read", || some_steps(loader, &loading));
    if let Loader::Done(doc) = loader {
        return send.emit(Action::Read(ticket, Rc::from(doc)));
    }
    send.emit(Action::Progress(ticket, percent));
    let again = task.clone();
    let next = browser::later(move || slice(loader, loading, send, &again));
    task.borrow_mut().replace(next);
}

/// Works for about [`SLICE`] milliseconds.
fn some_steps(mut loader: Loader, loading: &Loading) -> (Loader, u32) {
    let start = browser::now();
    loop {
        let (next, percent) = loader.step(&loading.source);
        if matches!(next, Loader::Done(_)) || browser::now() - start > SLICE {
            return (next, percent);
        }
        loader = next;
    }
}
