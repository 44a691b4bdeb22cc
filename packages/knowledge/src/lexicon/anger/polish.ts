import { lines, words } from "../word-list.js";
import type { AngerWords } from "./anger-words.js";

const scam = "oszust*/oszuka*/scam/sciem*";

/** Signs of anger in Polish. */
export const polish: AngerWords = {
	alone: words(
		"beznadziej* zenad* zenujac* masakr* skandal* kpin* kpicie jaja porazk* oszust* oszuka* zlodziej* klamiecie klamczuch* cholern* cholera kurw* gown* syf bzdur* idiot* debil* glupi glupia glupie glupot* kretyn* bezczeln* chamstw* hanb* bezuzyteczn* tragedi* tragicz* okropn* fataln* koszmar* najgorsz* wkurz* wsciek* szlag wariuj* absurd* niedopuszczaln* dupy",
	),
	together: lines(`
		ile razy mam/jeszcze/trzeba pisac/powtarzac/prosic/pytac/tlumaczyc/dzwonic
		ta/te/tej/taka sama/samo/samej odpowiedz*
		nikt/nikogo nie odpowiada*/odpisuje/odpisal/odbiera/reaguje/pomaga/pomogl/raczy*/obchodzi/interesuje/czyta/slucha
		zero/brak odpowiedzi/odzewu/reakcji/pomocy
		nie rozumiesz/rozumiecie
		w ogole/wogole czytasz/czytacie/rozumiesz/rozumiecie/sluchacie
		opini* negatywn*/zla
		oddaj*/zwroc* moje/pieniadze/kase
		robicie sobie/ze zarty
		zarty/jaja sobie
		brak/bez slow
		tracic/trace/strata/marnuje czas/cierpliwosc
		cierpliwosc* koncz*/skonczyl*/stracil*/trace/brak`),
	turns: lines(`
		mam/mamy … dosc/dosyc $
		mam/mamy juz/tego/was … dosc/dosyc
		mam/mamy dosc/dosyc tego/juz/was/wasz*/czekani*/tych/tej/tego/bot*/prosz*/pisan*/robot*/tlumacz*/sluchan*/klamst*
		dosc/dosyc tego/juz
		ile mozna czekac/pisac/prosic/dzwonic/tlumaczyc
		ile/jak … jeszcze … czekac/prosic/pisac/dzwonic/znosic
		jak dlugo … czekac
		trzeci/czwarty/piaty/szosty/dziesiaty/setny/enty/kolejny raz … pisze/prosze/pytam/dzwonie/to/tlumacze/powtarzam/przysyl*/wysyl*/dostaj*/ta/te/was/do
		pisze/prosze/pytam/dzwonie/tlumacze/powtarzam … trzeci/czwarty/piaty/szosty/dziesiaty/setny/enty/kolejny raz/tydzien
		po raz setny/enty/dziesiaty
		trzecia/czwarta/piata/kolejna wiadomosc/osoba
		w kolko
		po dziurki
		ciagle/znowu/wciaz to samo
		to samo ciagle/znowu/wciaz/w/wkolko
		nie o to pytam/pytalem/pytalam $
		nie o to pytam/pytalem/pytalam !bo
		o to nie pytam/pytalem/pytalam
		nie to pytanie
		nie pytalem/pytalam o to
		nigdy wiecej
		nic … u was … nie kupie/zamowie
		nic … nie kupie/zamowie … u was
		jedn* gwiazdk*
		chce moje/swoje pieniadze/kase
		chce zwrot* natychmiast/teraz
		to jest/wy jestescie do niczego
		jest/jestes/jestescie/sa/bot/obsluga/firma/sklep … do niczego
		^ do niczego
		do bani/kitu
		zglosze/zglaszam was/to
		zglosze/ide/pojde/pisze/zglaszam … uokik/uokiku/rzecznik*/sadu/policj*
		spotkamy sie w sadzie
		moj prawnik/adwokat
		rece opada*
		nerwicy dostan*
		co za dramat
		dramat $
		dramat po/jakis/z/jest
		to jest/jakis/istny/czysty/po dramat
		wstyd $
		wstyd i/dla/na/ze/za/zeby/panstwo/drodzy
		wstydzcie/powinniscie … sie/wstydzic
		na smiech … $
		to/jest/zart/az/po smieszne/smieszni
		jestescie smieszni/smieszne/niepowazni
		nie pomaga/pomogl* … $
		nic/nikt … nie pomaga/pomogl*
		klamstw* $
		same/stek/wasze klamstw*
		to klamstwo
		umie/umiecie/potrafi/potraficie/umieja … czytac
		czytac … nie umie*/potraf*
		no brawo
		gdzies/gleboko … klient*/mnie
		z was/to za firma/sklep/ludzie/obsluga`),
	harmless: lines(`
		mam/mamy dosc/dosyc !tego/juz/was/wasz*/czekani*/tych/tej/bot*/prosz*/pisan*/robot*/tlumacz*/sluchan*/klamst*
		mam/mamy juz dosc/dosyc !tego/was/wasz*/czekani*/tych/tej/bot*/prosz*/pisan*/robot*/tlumacz*
		wstyd mi/pytac/przyznac/sie
		mi … glupio/glupia/glupie/wstyd
		glupie/glupia pytani*/sprawa
		glupi* … pytani*
		nie pasuj* do niczego
		czy … ${scam}
		to nie ${scam}
		nie ${scam}
		${scam} czy
		skad … ${scam}
		jak … nie … ${scam}
		przed/od/przez ${scam}
		${scam} podszyw*/dzwoni*/pisz*/wysyl*
		zlodziej* ukrad*/zabra*/wyniosl*/podprowadz*
		przez zlodziei/zlodzieja
		wyglada/wygladam/wygladaja/lezy/leza … fataln*/okropn*/tragiczn*/beznadziejn*/koszmarn*
		nie … tragedi*/dramat*/koszmar*
		jestem beznadziej*/fataln*
		do niczego … nie pasuj*
		w najgorszym
		najgorsz* scenariusz
		kiedy … zwrocicie
		nie mam … sily !do/na/pisac/czekac/juz
		brak odpowiedzi … normaln*
		koszmar* senn*
		opisy … do bani
		pytam o to bo`),
};
