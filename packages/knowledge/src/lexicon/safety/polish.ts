import { lines } from "../word-list.js";
import type { SafetyWords } from "./safety-topic.js";

/** Signs of what only a person may answer, in Polish. */
export const polish: SafetyWords = {
	"self-harm": lines(`
		zabic/zabije/zabijam sie
		zrobic/zrobie sobie krzywde/cos
		odebrac/odbiore sobie zycie
		skonczyc/skoncze ze soba
		samobojstw*/samobojcz*
		nie chce juz/mi zyc/sie zyc
		nie chce zyc
		chce umrzec
		sil*/ochoty/checi … zyc
		odebran*/odebrac/odbiore … sobie … zyci*
		sens*/sensem zycia
		zycie … nie ma … sens*
		nie ma … sensu zyc/zycia
		mysli samobojcz*
		powiesze/powiesic/powiesz sie
		zaboje/zabije/zabic/zabijam sie
		sie zabic/zabije/zabijam/powiesic/powiesze
		polknel*/lyknel*/wzial*/wziel* wszystkie/garsc/opakowanie … tablet*/lek*/prosz*
		przedawkow*
		tne/tnie/pociel*/potne/podetne/podciac sie/zyly/rece/nadgarstki
		nie obudzic
		sie nie obudzic/budzic
		dosc/dosyc/zmeczon* zycia/zyciem
		mam dosc/dosyc zycia
		skocze/skoczyc/rzuce/rzucic sie/z pod/mostu/dachu/okna/pociag/balkonu
		skocze/skoczyc z/pod *
		rzuce/rzucic sie pod/z
		krzywde sobie
		sobie … krzywde/cos zrobic/zrobie
		wolal* nie/bym nie/zyc zyc
		nie zyc
		lepiej … gdyby … mnie nie bylo
		gdybym … umarl*
		nie chce … zyc
		umrzec/umrze
		samobojstwo/samobojstwa
		skonczyc ze/z soba
		ze soba skonczyc/koncze
		koniec ze mna
		po co zyc
		dla czego zyc
		polkne/lykne/wezme/zjem cale/cala/wszystkie/opakowanie … tablet*/lek*
		soba … zrobic/zrobie koniec
		koniec ze/z soba
		nie chce … obudzic
		powiesi/powiesil sie
		sie powiesi/powiesil
		zegnaj* … ostatni
		moj ostatni wieczor/dzien
		list pozegnalny
		utopie/utopic sie
		jak najszybciej/szybko umrzec
		polkn* … opakowanie/pudelko/sloik/fiolk*
		gotow* umrzec
		wlasna/wlasnej/swoja/moja smierc/smierci
		w/do grobie/grobu
		butelk*/opakowani*/garsc tabletek nasennych`),
	abuse: lines(`
		kurier/kierowca/pracownik/dostawca … grozil*/uderzyl*/popchnal*/molestowal*/dotykal*/zaatakowal*/wyzywal* … mnie/mi/zonie/corce
		kurier/kierowca/pracownik/dostawca … grozil*/uderzyl*/popchnal*/molestowal*/dotykal*/zaatakowal*/wyzywal* … $
		kurier/kierowca/pracownik/dostawca … mnie/mi … grozil*/uderzyl*/popchnal*/molestowal*/dotykal*/zaatakowal*/wyzywal*/sledzil*
		molestowal*/molestowan*
		uderzyl/pobil/popchnal mnie
		grozil/grozila mi
		maz/partner/zona mnie bije/sledzi
		kurier*/kierowc*/pracownik*/dostawc*/ochroniarz*/mezczyzna/facet/sprzedawc* … zlapal*/szarpal*/chwycil*/oplul*/plunal*/bil/pobil*/uderzyl*/kopnal*/popchnal*/dotykal*/obnazyl*/napadl*/obrazil*/ponizyl*/zwyzywal*/zastraszal*/nekal*/przesladowal*/sledzi*/zamachnal*/wdarl*
		kurier*/kierowc*/pracownik*/dostawc*/ochroniarz* … mnie/mi … szarpal*/obelg*/obelzyw*/wyzwisk*/wulgarn*/nazwal
		nazwal*/wyzwal*/obrzucil* mnie/mi obelz*/wyzw*/obelg*
		nazwal*/wyzwal* mnie
		seksualn*/rasistow*/homofob*/seksistow* uwag*/zart*/komentarz*/tekst*/propozycj*/gest*/obelg*/aluzj*
		uwagi/zarty/komentarze/teksty seksualne/rasistowskie
		zostal*/bylem/bylam … obrazon*/ponizon*/pobit*/zaatakowan*/napadniet*/molestowan*/zwyzywan*/wyzwan*/uderzon*
		krzyczal*/wrzeszczal*/darl* na moje/moja/mojego/mnie/dzieci/nas
		bije/bil/pobil/szarpie mnie
		partner/maz/chlopak/byly/ex … bije/sledzi/kontroluje/nachodzi/szuka/grozi mnie/mi
		byl* maz/partner/chlopak … adres
		dotykal*/dotknal* mnie/mi
		obnazal*/obnazyl* sie
		zamachnal*/rzucil* sie na
		boje sie kuriera/waszego
		wdarl*/wedrzec/wtargnal*/wlamac sie do … mieszkani*/domu/srodka
		kurier*/pracownik*/kierowc*/dostawc* … wie/wiedza gdzie mieszkam/mieszkamy
		kurier*/pracownik*/kierowc*/dostawc*/partner/maz/byly … sledzi/nachodzi/neka mnie
		kurier*/pracownik*/kierowc*/dostawc* … prywatne wiadomosci
		grozil*/zagrozil* mi/nam/mojej/mojemu
		mnie bije/bil/pobil/szarpal/oplul/uderzyl/nachodzi/nekal/neka/przesladuje/zastrasza/molestuje
		maz/partner/chlopak … moj/moje/moja adres/konta/konto
		kurier*/dostawc*/kierowc*/pracownik* … wyzywal*/zwyzywal*/przeklinal*/klal/bluzgal*/kopal*/walil* … zone/zona/mnie/mame/corke/syna/drzwi/mi
		kopal*/walil* w drzwi
		wracal*/wracac/wracaj do swojego/siebie/mojego
		nazwal*/nazywa* … malpa/swinia/kurwa/szmata/zwierzeciem/brudas*
		podniosl piesc/reke na`),
	health: lines(`
		reakcja/reakcje/reakcji alergiczn*
		wstrzas anafilaktyczn*
		mam/dostal*/dostalam/ma wysypk*/pokrzywk*/oparzeni*
		wysypk* po
		poparzyl*/oparzyl*/skaleczyl*/zranil* sie/mnie
		polknal*/polknela/zadlawil*/zakrztusil*
		zatrucie/zatrul*/zatrulam
		porazil* pradem/mnie
		zapalil* sie
		wybuchl*/eksplodowal*
		nie moge oddychac
		bezpieczn* w/dla ciazy/niemowlat
		reakcj*/reakcje … skor*/alergiczn*/uczuleni*
		uczulen*/alergi* … spuchl*/gardl*/orzechy/wysyp*/dusz*
		uczulil*/uczulenia
		spuchl*/opuchl*/napuchl* mi/twarz/oko/warg*/gardl*/jezyk/reka
		mi … spuchl*/opuchl*/napuchl*
		prad*/pradem … kopn*/porazi*/razi*
		kopn*/porazi*/razi* … pradem/prad
		krew/krwawi*/krwawie nie/leci/leje
		krwawi*/krwawie
		rozci*/przeci*/skaleczy*/porani*/zrani* … warg*/palec/reke/dlon/twarz/noge/skore/stope/dziecko
		moge/moze zlapac tchu/oddechu
		nie … oddychac
		zwymiotowal*/wymiotuj*/wymiotowal*/mdlosci
		zemdlal*/omdlal*/stracil* przytomnosc
		zle sie czuje/poczul*/czujemy
		zle poczul* sie
		oparzylem/oparzylam/poparzylem/poparzylam/sparzylam
		karmi*/karmie/karmiac piersia
		odlamek/odlamki/szklo/kawalek … oka/oku/ust/reki/stop*/gardl*/jedzeni*
		wpadl* mi do oka
		zakrztusi*/zadlawi*/udlawi*
		polkn*/zjadl* … baterie/guzik/magnes/opakowani*
		pies/kot/dziecko … zjadl*/polkn*/polknal* … zle/chor*
		zajel*/zapalil*/stanel* sie/w zaslon*/firank*/ogniu/plomieniach/dom
		szpital* … przez/po/od wasz*/was/waszego/tym/ten/kremie/produkt*
		astmatyk*/astmatycz*
		wybuchl*/wybuchn*
		zalamal*/zlamal*/pekl*/rozpadl* sie i … zlamal*/skrecil*/rozbil*
		poparzyl*/oparzyl*/sparzyl* … mi/mnie/sie/reke/rece/palce/palec/noge/twarz/jezyk/dziecko
		wysypk*/pokrzywk* od/po/na
		dziecko … wysypk*
		dusze/dusil*/dusi sie
		zemdlal/zemdlala/zemdlalam/zemdlalem/omdlal/omdlala
		pecherz*/bable/babli/plam* na … szyi/skorze/rece/rekach/twarzy/nodze/plecach/ciele
		kolatani* serca
		wyladowal*/trafil* w/na/do szpitalu/szpitala/ostrym/pogotowiu/pogotowie
		polkn* troche/plyn*/kawalek`),
	minor: lines(`
		mam osiem/dziewiec/dziesiec/jedenascie/dwanascie/trzynascie/czternascie/pietnascie/8/9/10/11/12/13/14/15 lat
		jestem dzieckiem/nieletni*/niepelnoletni*
		syn/corka/dziecko/syna/corke … kupil*/zamowil*/zaplacil* … bez zgod*/wiedz*/pytan*
		dziecko/syn/corka … moja karta
		bez zgody/wiedzy rodzicow/mamy/taty
		rodzice nie wiedza
		mam osiem/dziewiec/dziesiec/jedenascie/dwanascie/trzynascie/czternascie/pietnascie $
		mam osiem/dziewiec/dziesiec/jedenascie/dwanascie/trzynascie/czternascie/pietnascie lat
		nie mam … 18/osiemnast* lat
		piecio*/szescio*/siedmio*/osmio*/dziewiecio*/dziesiecio*/jedenasto*/dwunasto*/trzynasto*/czternasto*/pietnasto* syn/corka/corke/dziecko/brat/siostra
		syn/corka/dziecko/brat/siostra/uczen/wnuk 5/6/7/8/9/10/11/12/13/14/15 lat … kupil*/zamowil*/zaplacil*/klikn*/zlozyl*
		syn/corka/dziecko … uzyl*/zaplacil* … karty/karta/konta
		pieniadze taty/mamy/rodzicow/ojca
		do/w podstawowk*/podstawowej … mama/tata/rodzice/zamow*/chodze
		chodze/ucze do/w podstawow*
		mama/tata/rodzice nie wie/wiedza
		za naszymi/moimi plecami
		jestem niepelnoletni*/nieletni*/maloletni*
		niepelnoletni*/nieletni*/maloletni* syn/corka/osoba/dziecko/brat
		osoba niepelnoletni*/nieletni*/maloletni*
		osmiolat*/dziewieciolat*/dziesieciolat*/jedenastolat*/dwunastolat*/trzynastolat*/czternastolat*/pietnastolat* … kupil*/zamowil*/zarejestr*/zaplacil*/konto
		czy/moj osmiolat*/dziewieciolat*/dziesieciolat*/jedenastolat*/dwunastolat*/trzynastolat*/czternastolat*/pietnastolat* … moze/zamowil*/miec
		syn/corka/dziecko/brat/siostra/uczen/wnuk/wnuczka … ma/lat 5/6/7/8/9/10/11/12/13/14/15 … kupil*/zamowil*/zaplacil*/klikn*
		zaplacil*/kupil*/zamowil* … karta/karty mamy/taty/ojca/matki/rodzicow
		dziecko/syn/corka … zamowil*/kupil*/zaplacil* z mojej/moja/mojego karty/karta/konta
		syn/corka/dziecko/brat/siostra/uczen/wnuk … kupil*/zamowil*/zaplacil* … plecami/pytania
		skonczyl*/koncze 10/11/12/13/14/15 lat
		koncze 13/14/15/16/17
		dziecko/synek/syn/corka/coreczka … wpisal*/podal*/uzyl* … karte/karty/karta
		nieletn*/niepelnoletn*
		zamowienie zlozylo dziecko
		nastolat* … moja/mojej/nasza/naszej karta/karty
		jestem uczennica/uczniem
		czternascie/trzynascie/dwanascie/pietnascie lat wystarczy`),
	legal: lines(`
		do sadu
		spotkamy/widzimy sie w sadzie
		pozwe/pozywam/pozew/pozwu/pozwem
		moj/mojego/moim prawnik*/adwokat*/mecenas*
		do/u/z prawnika/adwokata/prawnikiem/adwokatem/mecenasem
		droge/droga/drodze sadow*/prawn*
		kroki/krokow prawn*
		zglosze/zglaszam/zglosilem/zglosilam was/sklep/firme … policj*/prokuratur*
		do prokuratury
		radc* prawn*
		uokik*
		rzecznik* konsument*/praw
		odpowiedzialnosc/odpowie/odpowiecie karn*
		karnie
		prokuratur*
		oszustw* … polic*/prokurat*/zglosz*/sad*
		odszkodowani* albo/lub/inaczej/i sad*
		zlamaliscie/lamiecie prawo
		adwokata/adwokatem/adwokatowi/prawnikowi/kancelarii prawnej/adwokackiej
		prawnik/adwokat/mecenas … mowi/skontaktuje/odezwie/twierdzi/napisze
		od/moj/moim adwokat*/prawnik*/mecenas*
		kancelari* prawn*/adwokack*
		przed/w sadem/sadzie
		albo/lub/inaczej sad
		pozew/pozwu/pozwac/pozywam/pozywamy/pozwiemy
		dzwonie/zadzwonie/wzywam/wezwe/zglaszam/zglosze … policje/policji
		zglosze/zglaszam/zglosilem … was/sklep/firme do/na
		skarge do … inspekcji/rzecznika/uokik*
		przekaz* … prawnik*/adwokat*/radcy/kancelarii
		przedsadow*
		nalozyl* na was kare
		trybunal*
		mecenas
		sedzia … zdecyduje/rozstrzygnie`),
	chargeback: lines(`
		chargeback*/czardzbek*
		obciazenie zwrotne
		reklamacja/reklamacje transakcji/platnosci … bank*
		bank* … cofn*/odzysk*/reklamuj*
		cofn* platnosc/transakcje/przelew
		bank* … sciag*/cofn*/odbier*/odebra*/odzysk*/odwol* … pieniadz*/platnosc*/przelew*/transakcj*/kwot*
		bank* … te/ta pieniadze/platnosc
		reklam*/kwestionuj*/zakwestionow*/zareklamow* … platnosc*/transakcj*/obciazeni*
		platnosc*/transakcj* … bank* … reklam*/kwestion*/cofn*
		spor*/roszczeni* … paypal*/paypo/klarn*/visa/karcie/karta/banku
		paypal*/paypo/klarn* … spor*/roszczeni*/reklamacj*
		otworzyl*/zalozyl*/zglosil*/wszczal* spor
		ochron* kupujacych
		visa/visy/vise/mastercard* … odzysk*/cofn*/zwrot*
		odzysk* … visa/vise/mastercard*/bank*/karte
		mastercard*/visa/vise o/przez cofn*/zwrot*
		wydawc* karty/karta
		nieautoryzowan*
		bankowi … nie ja
		zwrot transakcji kart*
		obciazeni* zwrotn*
		spor/sprawe/zgloszenie w paypal*
		cofam/cofne … polecenie zaplaty`),
	harmless: lines(`
		zabic czas/nude
		rekojmia
		dla alergikow
		lat doswiadczenia/pracy/w/stazu
		sad owocow*
		blok/dzial prawny
		konto/rachunek w banku`),
};
