import { plTerms } from "./pl-terms.js";
import type { ProblemTexts } from "./problem-texts.js";

/** Problems in Polish. */
export const pl: ProblemTexts = {
	terms: plTerms,
	didYouMean: "Czy chodziło o „{nearest}”?",
	none: "Brak uwag",
	count:
		"{errors, plural, one {# błąd} few {# błędy} many {# błędów} other {# błędu}}, {warnings, plural, one {# ostrzeżenie} few {# ostrzeżenia} many {# ostrzeżeń} other {# ostrzeżenia}}",
	rules: {
		"file-missing": [
			"W bazie wiedzy brakuje pliku {name}",
			"Proszę utworzyć {name} w folderze bazy wiedzy",
		],
		"file-unreadable": [
			"Nie można odczytać pliku: {reason}",
			"Proszę sprawdzić, czy plik istnieje i czy wolno go czytać",
		],
		"file-too-large": [
			"Plik jest większy niż {maxKilobytes} KB",
			"Proszę go podzielić albo usunąć to, co tu nie należy",
		],
		"file-too-many-parts": [
			"Liczba wierszy, wpisów i pól w pliku przekracza {max}",
			"Proszę go podzielić albo usunąć to, co tu nie należy",
		],
		"file-name": [
			"„{name}” nie może być tu nazwą",
			"Dozwolone są małe litery od a do z, cyfry i łączniki oraz końcówka .yaml: articles/returns/how-to.yaml",
		],
		"file-unknown": [
			"Plik „{name}” nie jest czytany: nic tu nie ma takiej nazwy",
			"Artykuły należą do articles/, scenariusze do flows/, słowa do lexicon/, pytania kontrolne do questions/",
		],
		"yaml-syntax": [
			"Plik nie jest poprawnym plikiem YAML: {detail}",
			'Proszę sprawdzić wcięcia (dwie spacje, bez tabulatorów), a tekst zawierający „: ” lub „#” ująć w cudzysłów "…"',
		],
		"yaml-too-deep": [
			"Poziomów zagnieżdżenia lub wcięcia jest więcej niż {maxDepth}",
			"Tak wiele poziomów nigdzie nie jest potrzebnych: proszę przesunąć tekst w lewo",
		],
		"yaml-alias": [
			"Kotwice i aliasy YAML („{name}”) są niedozwolone",
			"Proszę wpisać tekst w całości albo zrobić z niego fakt sklepu",
		],
		"yaml-tag": [
			"Znaczniki YAML („{name}”) są niedozwolone",
			'Proszę usunąć znacznik; tekst zaczynający się od „!” ująć w cudzysłów "…"',
		],
		"key-forbidden": [
			"„{key}” nie może być nazwą pola",
			"Proszę wybrać inną nazwę",
		],
		"key-duplicate": [
			"Pole „{key}” jest już w wierszu {line}",
			"Proszę zostawić jedno z dwóch",
		],
		"key-unknown": ["Nieznane pole „{key}”", "Znane pola: {known}"],
		"field-missing": [
			"Brakuje pola „{field}”",
			"Proszę dodać tutaj „{field}:”",
		],
		"value-type": [
			"Oczekiwano: {expected}; jest: {found} {value}",
			"Proszę wpisać tutaj: {expected}",
		],
		"text-expected": [
			"„{value}” jest odczytywane jako liczba albo jako true/false, a nie jako tekst",
			'Proszę ująć tekst w cudzysłów "…"',
		],
		"value-too-small": [
			"Liczba jest za mała; najmniejsza możliwa to {min}",
			"Proszę wpisać {min} lub więcej",
		],
		"value-too-large": [
			"Liczba jest za duża; największa możliwa to {max}",
			"Proszę wpisać {max} lub mniej",
		],
		"value-unknown": [
			"„{value}” nie jest żadną z wartości: {options}",
			"Proszę użyć jednej z nich",
		],
		"value-format": [
			"„{value}” ma niewłaściwą postać",
			"Proszę spojrzeć na przykład, który edytor pokazuje przy tym polu, albo na inny plik",
		],
		"text-empty": [
			"Pole „{field}” jest puste",
			"Proszę wpisać tekst albo usunąć wiersz",
		],
		"text-too-long": ["Tekst przekracza {max} znaków", "Proszę go skrócić"],
		"list-empty": [
			"Lista „{field}” jest pusta",
			"Proszę dodać co najmniej jeden wpis; dobry artykuł ma trzydzieści różnych sformułowań lub więcej",
		],
		"list-too-long": [
			"Na liście „{field}” jest więcej wpisów niż {max}",
			"Proszę zostawić najlepsze",
		],
		"locale-missing": [
			"Brakuje języka „{locale}”",
			"Proszę dodać blok „{locale}:”; do tego czasu klienci zobaczą domyślny język sklepu",
		],
		"default-locale-missing": [
			"Brakuje domyślnego języka sklepu „{locale}”",
			"Proszę dodać blok „{locale}:”",
		],
		"locale-unknown": [
			"Sklep nie obsługuje języka „{locale}”",
			"Proszę dodać „{locale}” do locales w shop.yaml albo użyć jednego z języków: {locales}",
		],
		"translation-stale": [
			"Tekst „{source}” zmienił się, odkąd powstało tłumaczenie „{locale}”",
			"Proszę porównać oba teksty, a potem uruchomić: shopbell mark-translated {id} {locale}",
		],
		"lexicon-missing": [
			"Brakuje słownika języka „{locale}”",
			"Proszę utworzyć lexicon/{locale}.yaml",
		],
		"article-unknown": [
			"Nieznany artykuł „{id}”",
			"Proszę podać identyfikator istniejącego artykułu",
		],
		"article-own": [
			"Artykuł „{id}” proponuje jako następny sam siebie",
			"Proszę zaproponować inny artykuł albo usunąć wiersz",
		],
		"phrasing-shared": [
			"„{text}” jest też sformułowaniem artykułu „{id}” (wiersz {line})",
			"Proszę zostawić je w artykule, który lepiej na nie odpowiada",
		],
		"phrasing-near": [
			"„{text}” jest bliżej artykułu „{id}” niż tego: tam wiersz {line} brzmi „{near}”",
			"Proszę przenieść je tam albo napisać innymi słowami; jeśli tu jest właściwe, proszę dopisać tamten wiersz do not_questions w tym artykule",
		],
		"phrasing-repeated": [
			"„{text}” jest już w wierszu {line}",
			"Proszę usunąć jedno z nich albo napisać sformułowanie innymi słowami",
		],
		"phrasing-denied": [
			"„{text}” jest w not_questions, a w wierszu {line} w questions",
			"Proszę zostawić je na jednej z dwóch list",
		],
		"held-out-used": [
			"Pytanie kontrolne „{text}” jest też sformułowaniem artykułu „{id}”, więc niczego nie sprawdza",
			"Proszę ująć pytanie kontrolne inaczej albo je usunąć",
		],
		"message-syntax": [
			"Błąd w nawiasach klamrowych: {detail}",
			"Proszę pisać {fact} lub {fact, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} i zamknąć każdy nawias",
		],
		"plural-missing": [
			"W liczbie mnogiej faktu „{name}” brakuje form {missing}, których wymaga język „{locale}”",
			"Proszę dodać do niej {missing} {…}",
		],
		"plural-unused": [
			"Język „{locale}” nie ma formy liczby mnogiej „{category}” (fakt „{name}”)",
			"Proszę ją usunąć",
		],
		"fact-unknown": [
			"Nieznany fakt „{name}”",
			"Proszę dodać „{name}” do facts w shop.yaml albo w tym pliku",
		],
		"fact-unused": [
			"Żaden tekst tego artykułu nie używa faktu „{name}”",
			"Proszę go użyć albo usunąć",
		],
		"shop-fact-unused": [
			"Żaden artykuł ani scenariusz nie używa faktu „{name}”",
			"Proszę go użyć albo usunąć",
		],
		"fact-kind": [
			"„{name}” nie jest liczbą, więc nie ma liczby mnogiej",
			"Proszę napisać {{name}}",
		],
		"fact-language-missing": [
			"Fakt „{name}” nie ma tekstu w języku „{locale}”",
			"Proszę dodać do faktu „{locale}:”",
		],
		"answer-too-long": [
			"Liczba słów w odpowiedzi: {words}; klienci przestają czytać po {max}",
			"Proszę ją skrócić albo przenieść część do innego artykułu i podać go jako następny",
		],
		"short-too-long": [
			"Długość „short” po wyświetleniu: {length} znaków; wąskie kanały mieszczą {max}",
			"Proszę skrócić tekst",
		],
		"text-too-complex": [
			"Wierszy, nawiasów i znaków formatowania jest więcej niż {max} albo listy są zbyt głęboko zagnieżdżone",
			"Proszę pisać prostymi zdaniami; pogrubień, list, odnośników i faktów używać oszczędnie",
		],
		"markdown-unsupported": [
			"{what} – nie każdy kanał to pokaże",
			"Dozwolone są tylko akapity, **pogrubienie**, *kursywa*, listy i odnośniki",
		],
		"link-insecure": [
			"Odnośnik „{url}” nie jest bezpieczny",
			"Proszę użyć https://",
		],
		"link-unsafe": [
			"Odnośnika „{url}” nie można bezpiecznie otworzyć",
			"Proszę podać adres https://, mailto: lub tel:",
		],
		"link-broken": [
			"Odnośnik „{url}” prowadzi donikąd",
			"Proszę sprawdzić adres: https://, nazwa serwera, ukośnik, a potem strona",
		],
		"personal-data": [
			"{what} w artykule: „{text}”",
			"Proszę to usunąć; dane samego sklepu należą do facts w shop.yaml",
		],
		"flow-article-missing": [
			"Scenariusz „{id}” nie należy do żadnego artykułu",
			"Proszę napisać artykuł „{id}”: jego sformułowania uruchamiają scenariusz, a on sam odpowiada tam, gdzie nie podłączono sklepu",
		],
		"flow-unknown": [
			"Nieznany scenariusz „{id}”",
			"Proszę podać identyfikator istniejącego scenariusza",
		],
		"flow-without-order": [
			"Scenariusz „{id}” nie pyta o numer zamówienia",
			"W with_order proszę podać scenariusz, który pyta o pole typu order-number",
		],
		"flow-step-unknown": [
			"Nieznany krok „{step}”",
			"Proszę podać nazwę kroku tego scenariusza, „person” lub „end”",
		],
		"flow-slot-unknown": [
			"Nieznany slot „{slot}”",
			"Proszę dodać „{slot}” do slots",
		],
		"flow-slot-unused": [
			"Żaden krok nie pyta o slot „{slot}”",
			"Proszę o niego zapytać albo go usunąć",
		],
		"flow-input-unknown": [
			"Akcja „{action}” nie przyjmuje „{name}”",
			"Przyjmuje: {known}",
		],
		"flow-input-missing": [
			"Akcja „{action}” wymaga „{name}”",
			"Proszę dodać „{name}:” w „with”",
		],
		"flow-name-unknown": [
			"Nic tu nie nazywa się „{name}”",
			"Proszę użyć slotu, faktu, pola wyniku wywołania albo tego, co zna każdy scenariusz",
		],
		"flow-condition": [
			"Nie można odczytać warunku: {detail}",
			'Proszę pisać na przykład found_status == "shipped" && amount > 50; teksty w cudzysłowie "…"',
		],
		"flow-path-open": [
			"Po kroku „{step}” nic nie następuje",
			"Proszę dodać „next:” albo pod nim krok, który kończy scenariusz",
		],
		"flow-path-endless": [
			"Z kroku „{step}” żadna droga nie prowadzi do końca",
			"Proszę poprowadzić jedną z jego dróg do „end” lub „person”",
		],
		"flow-step-unreachable": [
			"Do kroku „{step}” nie prowadzi żadna droga",
			"Proszę poprowadzić do niego inny krok albo go usunąć",
		],
		"flow-options-count": [
			"Wybór wymaga od dwóch do pięciu możliwości; tutaj jest ich {count}",
			"Proszę dodać możliwości albo podzielić pytanie na dwa",
		],
		"flow-loop": [
			"Te kroki krążą bez żadnego pytania: {steps}",
			"Proszę wstawić między nie pytanie albo poprowadzić jeden z nich gdzie indziej",
		],
		"flow-question-trap": [
			"Kto nie umie odpowiedzieć na „{step}”, nigdy nie pójdzie dalej",
			"Proszę poprowadzić jego „else” do „person”, „end” lub inną drogą",
		],
		"flow-text-missing": [
			"Krok „{step}” nie ma „{part}” w języku „{locale}”",
			"Proszę wpisać tekst w {locale} → steps → {step}",
		],
		"review-overdue": [
			"Termin przeglądu tego pliku minął {date} (odpowiada: {owner})",
			"Proszę przeczytać go ponownie, poprawić i wpisać nową datę",
		],
		"validity-over": [
			"Artykuł był ważny do {date}",
			"Proszę wpisać późniejszą datę albo usunąć artykuł",
		],
		"validity-reversed": [
			"valid_until ({until}) jest przed valid_from ({from})",
			"Proszę zamienić obie daty",
		],
		"date-invalid": [
			"„{value}” nie jest datą",
			"Proszę pisać rok-miesiąc-dzień: 2027-03-31",
		],
		"time-invalid": [
			"„{value}” nie jest godziną",
			'Proszę pisać godziny i minuty w cudzysłowie: "09:00"',
		],
		"time-zone-unknown": [
			"Nieznana strefa czasowa „{value}”",
			"Proszę użyć nazwy takiej jak Europe/Warsaw",
		],
		"hours-overlap": [
			"Godziny „{day}” nakładają się na siebie",
			"Proszę połączyć przedziały albo poprawić godziny",
		],
		"holidays-unknown": [
			"Nie znamy świąt państwowych dla „{value}”",
			"Proszę podać dwie litery kraju, w razie potrzeby z regionem: PL, DE-BY",
		],
		"ladder-order": [
			"Zgłoszenie zamiast rozmowy po {fallBack} s wyprzedza pytanie większej liczby osób po {wider} s",
			"Wartość fall_back_after_seconds musi być większa niż wider_after_seconds",
		],
		"template-places": [
			"Miejsca w szablonie „{name}” nie przejdą zatwierdzenia w tej postaci",
			"Proszę ponumerować je {{1}}, {{2}} i tak dalej, bez luk, a przed pierwszym i za ostatnim umieścić słowa",
		],
		"template-fields": [
			"W tekście są miejsca do wypełnienia (liczba: {places}), a nazwano inną liczbę pól: {fields}",
			"Proszę podać jedno pole na każde miejsce: fields: [shopper, order]",
		],
		"template-duplicate": [
			"Szablon „{name}” w języku „{language}” już jest, w wierszu {line}",
			"Proszę zostawić jeden z nich",
		],
		"currency-unknown": [
			"Nieznana waluta „{value}”",
			"Proszę podać trzy litery waluty: EUR",
		],
		"default-locale-unknown": [
			"default_locale „{locale}” nie jest żadnym z języków sklepu",
			"Proszę użyć jednego z locales",
		],
	},
};
