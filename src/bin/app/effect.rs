//! Effects of any kind by one hook: Yew's own is compiled anew for each, which weighs more.

use std::any::Any;
use std::rc::Rc;

use yew::functional::TearDown;
use yew::prelude::*;

type End = Box<dyn FnOnce()>;

/// What an effect depends on.
struct Cause {
    of: Rc<dyn Any>,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Cause {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&*self.of, &*other.of)
    }
}

fn same<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<T>() == other.downcast_ref()
}

/// Does the same as Yew's: runs `effect` once the page is drawn, the first time and whenever `of` is another.
#[hook]
pub fn use_effect_with<T, D>(of: T, effect: impl FnOnce(&T) -> D + 'static)
where
    T: PartialEq + 'static,
    D: TearDown,
{
    let of = Rc::new(of);
    let cause = Cause { of: of.clone(), same: same::<T> };
    use_any(
        cause,
        Box::new(move || {
            let end = effect(&of);
            Box::new(move || end.tear_down())
        }),
    );
}

#[hook]
fn use_any(cause: Cause, effect: Box<dyn FnOnce() -> End>) {
    yew::functional::use_effect_with(cause, move |_| effect());
}
