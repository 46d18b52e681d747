//! Which key does what.

use super::action::{Action, From, Target};
use super::store::Dialog;

/// What a key press is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Do this.
    Do(Action),
    /// Not ours: leave it to the browser.
    Pass,
}

/// The command of `key` (its name in the browser) pressed on `from`.
///
/// `on` is the reader's switch for single keys; `typing` whether the key goes into a text field. Enter and Escape work
/// in any case: they are no character keys.
pub fn command(key: &str, from: From, on: bool, typing: bool) -> Command {
    let single = on && !typing;
    match key {
        "Escape" => Command::Do(Action::Escape(from)),
        "Enter" if from == From::Card => Command::Do(Action::Enter),
        "Enter" if from == From::Search => Command::Do(Action::Show(Target::List)),
        "/" if single => Command::Do(Action::Show(Target::Search)),
        "j" if single => Command::Do(Action::Step(1)),
        "k" if single => Command::Do(Action::Step(-1)),
        "e" if single => Command::Do(Action::Edit(None)),
        "?" if single => Command::Do(Action::Dialog(Some(Dialog::Help))),
        _ => Command::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_keys_are_off_while_typing_and_by_the_switch() {
        assert_eq!(command("j", From::Page, true, false), Command::Do(Action::Step(1)));
        assert_eq!(command("j", From::Search, true, true), Command::Pass);
        assert_eq!(command("j", From::Page, false, false), Command::Pass);
        assert_eq!(command("Enter", From::Search, false, true), Command::Do(Action::Show(Target::List)));
        assert_eq!(command("Escape", From::Search, false, true), Command::Do(Action::Escape(From::Search)));
    }
}
