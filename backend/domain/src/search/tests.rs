//! The module as a whole on a small catalogue.

use super::*;

fn index() -> Index {
    let synonyms = Synonyms::parse(
        "everyday,official,kind\nbằng lái,giấy phép lái xe,synonym\ngplx,giấy phép lái xe,abbreviation\ncông ty tnhh,công ty trách nhiệm hữu hạn,abbreviation\n\
         bị mất,cấp lại,synonym\nở đâu,,filler\ncần gì,,filler\nthời tiết,,outside\n",
    );
    let entry = |code, name, sector, popularity| Entry {
        code,
        name,
        sector,
        popularity,
        commune: true,
        full: true,
        ..Entry::default()
    };
    let mut entries = vec![
        entry("1.001193", "Thủ tục đăng ký khai sinh", "Hộ tịch", 1.0),
        entry("2.000528", "Thủ tục đăng ký khai sinh có yếu tố nước ngoài", "Hộ tịch", 0.5),
        entry("1.004884", "Thủ tục đăng ký lại khai sinh", "Hộ tịch", 0.5),
        entry("1.000894", "Thủ tục đăng ký kết hôn", "Hộ tịch", 1.0),
        entry("3.000346", "Cấp giấy phép lái xe", "Sát hạch, cấp giấy phép lái xe", 1.0),
        entry("3.000348", "Cấp lại giấy phép lái xe", "Sát hạch, cấp giấy phép lái xe", 1.0),
        entry("1.011606", "Công nhận hộ nghèo, hộ cận nghèo", "Giảm nghèo", 0.8),
        entry("1.012812", "Hoà giải tranh chấp đất đai", "Đất đai", 0.8),
        entry("1.004222", "Đăng ký thường trú", "Cư trú", 1.0),
        entry("1.002755", "Gia hạn tạm trú", "Cư trú", 0.5),
    ];
    if let Some(first) = entries.first_mut() {
        first.phrases = vec!["vợ mới sinh em bé làm giấy tờ"];
    }
    // Words are known as slips only beside words that occur often enough.
    let filler: Vec<String> =
        (0..30).map(|n| format!("Đăng ký tạm trú kết hôn khai sinh lần {n} cho hộ nghèo, đất đai, lái xe")).collect();
    let codes: Vec<String> = (0..30).map(|n| format!("9.{n:06}")).collect();
    let mut all = entries;
    all.extend(filler.iter().zip(&codes).map(|(text, code)| Entry {
        code,
        name: "Việc khác",
        body: vec![text],
        ..Entry::default()
    }));
    Index::build(all, &synonyms)
}

fn first(index: &Index, question: &str) -> String {
    let answer = index.search(question, 5);
    answer.hits.first().and_then(|hit| index.code(hit.doc)).unwrap_or_default().to_owned()
}

#[test]
fn finds_however_it_is_typed() {
    let index = index();
    for question in [
        "đăng ký khai sinh",
        "ĐĂNG KÝ KHAI SINH",
        "dang ky khai sinh",
        "đăng ký khai sinh ở đâu",
        "ddawng kys khai sinh",
        "d9a8ng ky1 khai sinh",
        "đăngký khai sinh",
        "đăng ký khaii sihn",
        "vợ em mới sinh em bé",
        "1.001193",
        "thủ tục 1.001193.000.00.00.H37",
        "001193",
        "1001193",
    ] {
        assert_eq!(first(&index, question), "1.001193", "{question}");
    }
    assert_eq!(first(&index, "công nhận hộnghèo"), "1.011606");
    assert_eq!(first(&index, "hòa giải đất đai"), "1.012812");
}

#[test]
fn the_plain_variant_comes_first_unless_the_special_one_is_asked_for() {
    let index = index();
    assert_eq!(first(&index, "khai sinh"), "1.001193");
    assert_eq!(first(&index, "khai sinh có yếu tố nước ngoài"), "2.000528");
    assert_eq!(first(&index, "đăng ký lại khai sinh"), "1.004884");
}

#[test]
fn everyday_words_and_actions() {
    let index = index();
    assert_eq!(first(&index, "gplx"), "3.000346");
    assert_eq!(first(&index, "bị mất bằng lái"), "3.000348");
}

#[test]
fn no_confident_hit_out_of_scope() {
    let index = index();
    for question in ["thời tiết hà nội ngày mai", "cách nấu phở bò", "iphone 15", "ở đâu", "", "   ", "!!!"]
    {
        assert!(!index.search(question, 5).confident, "{question}");
    }
    assert!(index.search("đăng ký kết hôn", 5).confident);
}

#[test]
fn says_what_was_understood() {
    let index = index();
    assert_eq!(index.search("ddawng kys khai sinh", 5).did_you_mean.as_deref(), Some("đăng ký khai sinh"));
    assert_eq!(index.search("đăng ký khai sinh", 5).did_you_mean, None);
}

#[test]
fn filters_and_limits() {
    let index = index();
    let all = index.search("khai sinh", usize::MAX);
    assert!(all.hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
    let without = index.search_where("khai sinh", 10, |doc| doc != 0);
    assert!(without.hits.iter().all(|hit| hit.doc != 0));
    assert_eq!(index.search("khai sinh", 1).hits.len(), 1);
    assert_eq!(index.everyday_first(3).len(), 3);
}

#[test]
fn suggests_while_typing() {
    let index = index();
    let texts: Vec<String> = index.suggest("dang ky k", 5).into_iter().map(|s| s.text).collect();
    assert!(texts.iter().any(|t| t == "Thủ tục đăng ký khai sinh"), "{texts:?}");
    assert!(texts.iter().any(|t| t == "Thủ tục đăng ký kết hôn"), "{texts:?}");
    assert!(index.suggest("", 5).is_empty());
}

mod properties {
    use super::super::fold::{spell, word_list};
    use super::super::fuzzy::distance;
    use super::super::telex::{telex, type_telex};
    use super::super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn a_spelled_key_reads_as_the_same_key(text in "[a-zA-ZđĐăâêôơưáàảãạấầẩẫậếềểễệốồổỗộớờởỡợứừửữựíìỉĩịýỳỷỹỵ ]{0,30}") {
            for word in word_list(&text).iter().filter(|w| w.key.chars().filter(|c| "'`?~.".contains(*c)).count() <= 1) {
                let again = word_list(&spell(&word.key));
                prop_assert_eq!(again.first().map(|w| w.folded.clone()), Some(word.folded.clone()));
            }
        }

        #[test]
        fn telex_gives_back_the_word(onset in "(đ|b|c|th|ng|nh|kh|tr|l|m|v)", rhyme in "(ăng|ân|ây|ôi|ương|ươi|ưa|iên|uyên|êt|ơi|oan|ai|ông|ưu)", tone in 0_usize..6) {
            let mark = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"][tone];
            let word = format!("{onset}{rhyme}{mark}");
            for word in word_list(&word).iter().filter(|w| w.marked()) {
                prop_assert_eq!(telex(&type_telex(&word.key)), Some(word.key.clone()));
            }
        }

        #[test]
        fn distance_is_zero_only_for_the_same_word(a in "[a-z]{1,8}", b in "[a-z]{1,8}") {
            let far = distance(&a, &b, 9.0);
            prop_assert_eq!(far == Some(0.0), a == b);
            prop_assert_eq!(far.is_some(), distance(&b, &a, 9.0).is_some());
        }

        #[test]
        fn any_question_is_answered(question in "\\PC{0,60}") {
            let synonyms = Synonyms::parse("everyday,official,kind\ngks,giấy khai sinh,abbreviation\n");
            let index = Index::build([Entry { code: "1.001193", name: "Thủ tục đăng ký khai sinh", ..Entry::default() }], &synonyms);
            let answer = index.search(&question, 5);
            prop_assert!(answer.hits.len() <= 1);
            let _ = index.suggest(&question, 5);
        }
    }
}
