import type { ProblemTexts } from "./problem-texts.js";
import { skTerms } from "./sk-terms.js";

/** Problems in Slovak. */
export const sk: ProblemTexts = {
	terms: skTerms,
	didYouMean: "Nemali ste na mysli „{nearest}“?",
	none: "Bez pripomienok",
	count:
		"{errors, plural, one {# chyba} few {# chyby} many {# chyby} other {# chýb}}, {warnings, plural, one {# upozornenie} few {# upozornenia} many {# upozornenia} other {# upozornení}}",
	rules: {
		"file-missing": [
			"V databáze znalostí chýba súbor {name}",
			"Vytvorte {name} v priečinku databázy znalostí",
		],
		"file-unreadable": [
			"Súbor sa nedá prečítať: {reason}",
			"Skontrolujte, či súbor existuje a či je povolené čítať ho",
		],
		"file-too-large": [
			"Súbor je väčší ako {maxKilobytes} KB",
			"Rozdeľte ho alebo odstráňte, čo sem nepatrí",
		],
		"file-too-many-parts": [
			"Riadkov, položiek a polí je v súbore viac ako {max}",
			"Rozdeľte ho alebo odstráňte, čo sem nepatrí",
		],
		"file-name": [
			"„{name}“ tu nemôže byť názvom",
			"Použite malé písmená a až z, číslice, spojovníky a príponu .yaml: articles/returns/how-to.yaml",
		],
		"file-unknown": [
			"Súbor „{name}“ sa nečíta: nič sa tu tak nevolá",
			"Články patria do articles/, scenáre do flows/, slová do lexicon/, kontrolné otázky do questions/",
		],
		"yaml-syntax": [
			"Súbor nie je platný YAML: {detail}",
			'Skontrolujte odsadenie (dve medzery, žiadne tabulátory) a text s „: “ alebo „#“ dajte do dvojitých úvodzoviek "…"',
		],
		"yaml-too-deep": [
			"Úrovní vnorenia alebo odsadenia je viac ako {maxDepth}",
			"Toľko úrovní tu nič nepotrebuje: posuňte text doľava",
		],
		"yaml-alias": [
			"Kotvy a aliasy YAML („{name}“) nie sú povolené",
			"Vypíšte text celý alebo z neho urobte údaj obchodu",
		],
		"yaml-tag": [
			"Značky YAML („{name}“) nie sú povolené",
			'Odstráňte značku; text, ktorý sa začína znakom „!“, dajte do dvojitých úvodzoviek "…"',
		],
		"key-forbidden": ["„{key}“ nemôže byť názvom poľa", "Zvoľte iný názov"],
		"key-duplicate": [
			"Pole „{key}“ je už na riadku {line}",
			"Ponechajte jedno z nich",
		],
		"key-unknown": ["Neznáme pole „{key}“", "Známe polia: {known}"],
		"field-missing": ["Chýba pole „{field}“", "Doplňte sem „{field}:“"],
		"value-type": [
			"Očakávané: {expected}; nájdené: {found} {value}",
			"Napíšte sem: {expected}",
		],
		"text-expected": [
			"„{value}“ sa číta ako číslo alebo ako true/false, nie ako text",
			'Dajte text do dvojitých úvodzoviek "…"',
		],
		"value-too-small": [
			"Číslo je príliš malé: najmenšie možné je {min}",
			"Napíšte {min} alebo viac",
		],
		"value-too-large": [
			"Číslo je príliš veľké: najväčšie možné je {max}",
			"Napíšte {max} alebo menej",
		],
		"value-unknown": [
			"„{value}“ nie je žiadna z hodnôt: {options}",
			"Použite jednu z nich",
		],
		"value-format": [
			"„{value}“ nie je zapísané správne",
			"Pozrite si príklad, ktorý editor pri tomto poli ukazuje, alebo iný súbor",
		],
		"text-empty": [
			"Pole „{field}“ je prázdne",
			"Napíšte text alebo odstráňte riadok",
		],
		"text-too-long": ["Text je dlhší ako {max} znakov", "Skráťte ho"],
		"list-empty": [
			"Zoznam „{field}“ je prázdny",
			"Doplňte aspoň jednu položku; dobrý článok má tridsať rôznych formulácií alebo viac",
		],
		"list-too-long": [
			"V zozname „{field}“ je viac položiek ako {max}",
			"Ponechajte tie najlepšie",
		],
		"locale-missing": [
			"Chýba jazyk „{locale}“",
			"Doplňte blok „{locale}:“; dovtedy zákazníci uvidia predvolený jazyk obchodu",
		],
		"default-locale-missing": [
			"Chýba predvolený jazyk obchodu „{locale}“",
			"Doplňte blok „{locale}:“",
		],
		"locale-unknown": [
			"Obchod nepodporuje jazyk „{locale}“",
			"Doplňte „{locale}“ do locales v shop.yaml alebo použite jeden z jazykov: {locales}",
		],
		"translation-stale": [
			"Text „{source}“ sa zmenil, odkedy z neho vznikol preklad „{locale}“",
			"Porovnajte oba texty a potom spustite: shopbell mark-translated {id} {locale}",
		],
		"lexicon-missing": [
			"Chýba slovník jazyka „{locale}“",
			"Vytvorte lexicon/{locale}.yaml",
		],
		"article-unknown": [
			"Neznámy článok „{id}“",
			"Uveďte identifikátor existujúceho článku",
		],
		"article-own": [
			"Článok „{id}“ ponúka ako ďalší sám seba",
			"Ponúknite iný článok alebo odstráňte riadok",
		],
		"phrasing-shared": [
			"„{text}“ je aj formuláciou článku „{id}“ (tam riadok {line})",
			"Ponechajte ju v článku, ktorý na ňu odpovedá lepšie",
		],
		"phrasing-near": [
			"„{text}“ má bližšie k článku „{id}“ než k tomuto: tam na riadku {line} stojí „{near}“",
			"Presuňte ju tam alebo ju napíšte inými slovami; ak patrí sem, pridajte ten druhý riadok do not_questions tohto článku",
		],
		"phrasing-repeated": [
			"„{text}“ je už na riadku {line}",
			"Odstráňte jednu z nich alebo napíšte formuláciu inými slovami",
		],
		"phrasing-denied": [
			"„{text}“ je v not_questions a na riadku {line} v questions",
			"Ponechajte ju v jednom z oboch zoznamov",
		],
		"held-out-used": [
			"Kontrolná otázka „{text}“ je aj formuláciou článku „{id}“, takže nič nedokazuje",
			"Položte kontrolnú otázku inak alebo ju odstráňte",
		],
		"message-syntax": [
			"Chyba v zložených zátvorkách: {detail}",
			"Píšte {fact} alebo {fact, plural, one {# deň} few {# dni} other {# dní}} a každú zátvorku zavrite",
		],
		"plural-missing": [
			"V množnom čísle údaja „{name}“ chýbajú tvary {missing}, ktoré jazyk „{locale}“ potrebuje",
			"Doplňte doň {missing} {…}",
		],
		"plural-unused": [
			"Jazyk „{locale}“ nemá tvar množného čísla „{category}“ (údaj „{name}“)",
			"Odstráňte ho",
		],
		"fact-unknown": [
			"Neznámy údaj „{name}“",
			"Doplňte „{name}“ do facts v shop.yaml alebo v tomto súbore",
		],
		"fact-unused": [
			"Žiadny text tohto článku nepoužíva údaj „{name}“",
			"Použite ho alebo ho odstráňte",
		],
		"shop-fact-unused": [
			"Žiadny článok ani scenár nepoužíva údaj „{name}“",
			"Použite ho alebo ho odstráňte",
		],
		"fact-kind": [
			"„{name}“ nie je číslo, takže nemá množné číslo",
			"Napíšte {{name}}",
		],
		"fact-language-missing": [
			"Údaj „{name}“ nemá text v jazyku „{locale}“",
			"Doplňte k údaju „{locale}:“",
		],
		"answer-too-long": [
			"Počet slov v odpovedi: {words}; zákazníci prestávajú čítať pri {max}",
			"Skráťte ju alebo presuňte časť do iného článku a ponúknite ho ako ďalší",
		],
		"short-too-long": [
			"Dĺžka „short“ po zobrazení: {length} znakov; úzke kanály zobrazia {max}",
			"Skráťte text",
		],
		"text-too-complex": [
			"Riadkov, zátvoriek a formátovacích znakov je viac ako {max} alebo sú zoznamy vnorené príliš hlboko",
			"Píšte jednoduché vety; tučné písmo, zoznamy, odkazy a údaje používajte striedmo",
		],
		"markdown-unsupported": [
			"{what} – nie každý kanál to vie zobraziť",
			"Používajte iba odseky, **tučné písmo**, *kurzívu*, zoznamy a odkazy",
		],
		"link-insecure": ["Odkaz „{url}“ nie je zabezpečený", "Použite https://"],
		"link-unsafe": [
			"Odkaz „{url}“ sa nedá bezpečne otvoriť",
			"Uveďte adresu https://, mailto: alebo tel:",
		],
		"link-broken": [
			"Odkaz „{url}“ nikam nevedie",
			"Skontrolujte adresu: https://, názov servera, lomka a potom stránka",
		],
		"personal-data": [
			"{what} v článku: „{text}“",
			"Odstráňte ho; údaje samotného obchodu patria do facts v shop.yaml",
		],
		"flow-article-missing": [
			"Scenár „{id}“ nepatrí k žiadnemu článku",
			"Napíšte článok „{id}“: jeho formulácie spúšťajú scenár a on sám odpovedá tam, kde obchod nie je pripojený",
		],
		"flow-unknown": [
			"Neznámy scenár „{id}“",
			"Uveďte identifikátor existujúceho scenára",
		],
		"flow-without-order": [
			"Scenár „{id}“ sa nepýta na číslo objednávky",
			"Vo with_order uveďte scenár, ktorý sa pýta na pole typu order-number",
		],
		"flow-step-unknown": [
			"Neznámy krok „{step}“",
			"Uveďte názov kroku tohto scenára, „person“ alebo „end“",
		],
		"flow-slot-unknown": ["Neznámy slot „{slot}“", "Doplňte „{slot}“ do slots"],
		"flow-slot-unused": [
			"Žiadny krok sa nepýta na slot „{slot}“",
			"Opýtajte sa naň alebo ho odstráňte",
		],
		"flow-input-unknown": [
			"Akcia „{action}“ neprijíma „{name}“",
			"Prijíma: {known}",
		],
		"flow-input-missing": [
			"Akcia „{action}“ potrebuje „{name}“",
			"Doplňte „{name}:“ do „with“",
		],
		"flow-name-unknown": [
			"Nič sa tu nevolá „{name}“",
			"Použite slot, údaj, pole výsledku volania alebo to, čo pozná každý scenár",
		],
		"flow-condition": [
			"Podmienka sa nedá prečítať: {detail}",
			'Píšte napríklad found_status == "shipped" && amount > 50; texty v dvojitých úvodzovkách "…"',
		],
		"flow-path-open": [
			"Po kroku „{step}“ nič nenasleduje",
			"Doplňte „next:“ alebo pod ním krok, ktorý scenár ukončí",
		],
		"flow-path-endless": [
			"Z kroku „{step}“ nevedie žiadna cesta do konca",
			"Nasmerujte jednu z jeho ciest do „end“ alebo „person“",
		],
		"flow-step-unreachable": [
			"Ku kroku „{step}“ nevedie žiadna cesta",
			"Nasmerujte k nemu iný krok alebo ho odstráňte",
		],
		"flow-options-count": [
			"Výber potrebuje dve až päť možností; tu ich je {count}",
			"Doplňte možnosti alebo rozdeľte otázku na dve",
		],
		"flow-loop": [
			"Tieto kroky sa točia dokola bez otázky: {steps}",
			"Vložte medzi ne otázku alebo jeden z nich nasmerujte inam",
		],
		"flow-question-trap": [
			"Kto nevie odpovedať na „{step}“, ďalej sa nedostane",
			"Nasmerujte jeho „else“ do „person“, „end“ alebo inou cestou",
		],
		"flow-text-missing": [
			"Krok „{step}“ nemá „{part}“ v jazyku „{locale}“",
			"Napíšte text v {locale} → steps → {step}",
		],
		"review-overdue": [
			"Termín kontroly tohto súboru uplynul {date} (zodpovedá: {owner})",
			"Prečítajte ho znova, opravte a zadajte nový dátum",
		],
		"validity-over": [
			"Článok platil do {date}",
			"Zadajte neskorší dátum alebo článok odstráňte",
		],
		"validity-reversed": [
			"valid_until ({until}) je pred valid_from ({from})",
			"Vymeňte oba dátumy",
		],
		"date-invalid": [
			"„{value}“ nie je dátum",
			"Píšte rok-mesiac-deň: 2027-03-31",
		],
		"time-invalid": [
			"„{value}“ nie je čas dňa",
			'Píšte hodiny a minúty v dvojitých úvodzovkách: "09:00"',
		],
		"time-zone-unknown": [
			"Neznáme časové pásmo „{value}“",
			"Použite názov ako Europe/Warsaw",
		],
		"hours-overlap": [
			"Hodiny „{day}“ sa prekrývajú",
			"Spojte intervaly alebo opravte časy",
		],
		"holidays-unknown": [
			"Štátne sviatky pre „{value}“ nepoznáme",
			"Použite dve písmená krajiny, v prípade potreby aj s regiónom: PL, DE-BY",
		],
		"ladder-order": [
			"Žiadosť namiesto rozhovoru po {fallBack} s predbieha oslovenie ďalších kolegov po {wider} s",
			"Hodnota fall_back_after_seconds musí byť väčšia ako wider_after_seconds",
		],
		"template-places": [
			"Miesta v šablóne „{name}“ v tejto podobe neschvália",
			"Očíslujte ich {{1}}, {{2}} a tak ďalej bez medzery a pred prvé aj za posledné vložte slová",
		],
		"template-fields": [
			"Počet miest na vyplnenie v texte: {places}, počet uvedených polí: {fields}",
			"Uveďte jedno pole pre každé miesto: fields: [shopper, order]",
		],
		"template-duplicate": [
			"Šablóna „{name}“ v jazyku „{language}“ už existuje, na riadku {line}",
			"Ponechajte jednu z nich",
		],
		"currency-unknown": [
			"Neznáma mena „{value}“",
			"Uveďte tri písmená meny: EUR",
		],
		"default-locale-unknown": [
			"default_locale „{locale}“ nie je žiadny z jazykov obchodu",
			"Použite jeden z locales",
		],
	},
};
