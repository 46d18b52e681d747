//! Effects and kept values of any kind by one hook each: Yew's own are compiled anew for each kind, which weighs more.

use std::any::Any;
use std::marker::PhantomData;
use std::ops::Deref;
use std::rc::Rc;

use yew::functional::TearDown;
use yew::prelude::*;

type End = Box<dyn FnOnce()>;

/// What an effect depends on, or a part keeps.
struct Cause {
    of: Rc<dyn Any>,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Cause {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&*self.of, &*other.of)
    }
}

impl Cause {
    fn new<T: PartialEq + 'static>(of: T) -> Self {
        Self { of: Rc::new(of), same: same::<T> }
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

/// A value that a part keeps; a new one draws the part again.
pub struct Kept<T>(UseStateHandle<Cause>, PhantomData<T>);

/// Gives a kept value anew.
pub struct Setter<T>(UseStateSetter<Cause>, PhantomData<T>);

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}

impl<T> Clone for Setter<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}

impl<T: PartialEq + 'static> Kept<T> {
    /// What gives it anew.
    pub fn setter(&self) -> Setter<T> {
        Setter(self.0.setter(), PhantomData)
    }

    /// Gives it anew.
    pub fn set(&self, value: T) {
        self.setter().set(value);
    }
}

impl<T: PartialEq + 'static> Setter<T> {
    /// Gives it anew.
    pub fn set(&self, value: T) {
        self.0.set(Cause::new(value));
    }
}

impl<T: 'static> Deref for Kept<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.of.downcast_ref().expect("only values of this kind are put into it")
    }
}

/// Keeps a value, at first the one that `first` gives; nothing is drawn again for one that equals it.
#[hook]
pub fn use_kept<T: PartialEq + 'static>(first: impl FnOnce() -> T + 'static) -> Kept<T> {
    Kept(use_any_kept(Box::new(move || Cause::new(first()))), PhantomData)
}

#[hook]
fn use_any_kept(first: Box<dyn FnOnce() -> Cause>) -> UseStateHandle<Cause> {
    use_state_eq(first)
}
