//! How a sentence speaks, whoever is meant: words of dispute, of making, of parties, and how it sounds.

use quote_explorer::lexicon::list;
use quote_explorer::stance::{Scene, sound};

/// Words by which one argues, doubts and reproaches, and loose talk.
const DISPUTE: &str = "not never no nothing nobody none nor neither cannot could why how what whether when where ? only \
    just merely simply even barely hardly mere because so since therefore thus you your yourself you're you've at \
    thing things something anything everything stuff like really actually okay yeah whatever guy guys";

/// Words for what is made, given and worked for.
const MAKING: &str = "work working worked works introduced introduce introducing proposed propose proposes proposal \
    announced announce unveiled signed sign passed pass passage vote voted backed create creates created creating \
    build building built develop developed launch launched establish established include includes including \
    included provide provides provided providing offer offers offered give gives gave given bring brings brought \
    ensure allow allows expand increase protect";

/// Parties, as English names them.
const PARTIES: &str = "party parties republican republicans democrat democrats democratic gop labour tory tories \
    conservatives liberals";

/// What each word of dispute takes away, up to five,
const DISPUTED: i32 = 12;
/// what each word of making adds, up to two,
const MADE: i32 = 10;
/// what the name of a party takes away,
const PARTISAN: i32 = 12;
/// what a sentence has without any of them,
const PLAIN: i32 = 12;
/// and what each step of its sound adds, up to four.
const SOUND: i32 = 18;

/// More than 0: as one speaks of what one is for; less: of what one is against.
pub fn manner(scene: &Scene) -> i32 {
    let c = &scene.clauses;
    let words: Vec<String> = (0..c.len()).map(|j| c.word(j).to_lowercase().replace('’', "'")).collect();
    let count = |list: &str| words.iter().map(|w| i32::from(list::has(list, w))).sum::<i32>();
    let nots: i32 = (0..c.len()).map(|j| i32::from(c.contracted_not(j))).sum();
    PLAIN - DISPUTED * (count(DISPUTE) + nots).min(5) + MADE * count(MAKING).min(2)
        - PARTISAN * count(PARTIES).min(1)
        + SOUND * sound(scene).clamp(-4, 4)
}

#[cfg(test)]
mod tests {
    use quote_explorer::Span;
    use quote_explorer::clause::Clauses;
    use quote_explorer::stance::Scene;
    use quote_explorer::token::{Sentence, read_span};

    use super::manner;

    fn of(text: &str) -> i32 {
        let span = Span::of(0, text.len());
        let mut tokens = Vec::new();
        read_span(text, span, &mut tokens);
        let sentence = Sentence { span, first: 0, last: tokens.len() as u32, block: 0 };
        let clauses = Clauses::read(text, &tokens, &sentence);
        let voice = vec![None; clauses.len()];
        manner(&Scene::new(clauses, &[], voice))
    }

    #[test]
    fn reproach_tells_against_and_making_for() {
        let plain = of("Hill met Stone on the pier.");
        assert!(of("Why has Stone only met you twice?") < plain);
        assert!(of("Stone hasn’t met her because he is busy.") < plain);
        assert!(of("Hill introduced a measure to build a pier.") > plain);
        assert!(of("Stone’s party met on the pier.") < plain);
        assert!(of("It is a fine pier.") > plain && of("It is an awful pier.") < plain);
    }

    #[test]
    fn many_words_do_not_add_up_for_ever() {
        assert_eq!(of("Why, why, why, why?"), of("Why, why, why, why, why, why?"));
    }
}
