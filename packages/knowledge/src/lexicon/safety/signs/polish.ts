import type { SignWords } from "./sign-words.js";

/** Polish words of each sign. */
export const polishSigns: SignWords = {
	me: "ja mi mnie mna sie sobie siebie moj* mam jestem nam nas nasz*",
	staff: `
		kurier* kierowc* dostawc* pracowni* listonosz* obslug* konsultan* sprzedawc*
		sprzedawczyn* ekspedient* ochroniarz* ochron* facet* gosc* kasjer* magazynier*
		monter* kierownik* doreczyciel* czlowiek`,
	partner: "maz meza zon* chlopak dziewczyn* partner* byly byla",
	violence: `
		uderz* pobil* bije bil popchn* pchn* szarp* kop* kopn* zlapal* chwycil* dusi*
		rzucil* zaatakow* napadl* napasc* wykrec* spolicz* napad* oplu* naplul* plun*
		przewroc* pobi* pobic szturch* przemoc* krzywd*`,
	threat: `
		groz* grozb* straszy* zastrasz* nek* przeslad* sledz* sledzi boje bal boimy szantaz*
		chodzi* czyha* strach*`,
	insult: `
		wyzwal* wyzwa* wyzyw* obraz* obelg* ponizy* poniz* wysmia* smia* rasist* rasow*
		przeklin* bluzg* zbluzg* krzycz* wrzeszcz* darl* zwyzyw* kurw* suk* debil* idiot*
		wulgar* seksist* homofob* brudn* zboczen*`,
	sexual: `
		dotyk* dotkn* obmac* maca* pocalow* przytul* rozebr* obnaz* piers* posladek pupe
		tylek seksual* molest* oblesn* przyrodzeni* nago nagi`,
	weapon: "noz nozem pijan* bron siekier* agresywn* pistolet",
	intrude: "wszedl wtargn* wlamal* wdarl* wywazyl* dom* mieszkani* drzwi",
	body: `
		twarz* oko oczy oka reka reke rece dlon* palec palc* skor* ramie nog* stop* plec*
		plecy kregoslup* szyj* glow* brzuch* gardl* ust* warg* jezyk* klatk* nadgarst* zab
		zeba zeby kolan* nos ucho cial* powiek* wlos*`,
	injury: `
		skalecz* rozcie* przecie* poparz* oparz* spuch* opuch* wysypk* babl* pecherz* swedz*
		piecz* pieka krwaw* krew krwi szyli szwy stluczon* siniak* ran* zran* schodzi
		luszcz* czerwon* bol* zlamal* zlaman* skrec* uraz* wbi* uklul* spali* zadrap* plam*
		zaczerwien*`,
	sick: `
		wymiot* zemdl* slabo mdlosci mdli niedobrze zatru* alerg* uczuleni* uczulil* oddych*
		duszn* dusi goraczk* biegunk* zawrot* reakcj* chor* astm* kaszl* zle omdla*`,
	hazard: `
		wybuch* pozar* zapali* pali* dym* prad* pradem iskr* plon* pekl* eksplod* stopi*
		porazil* zwarci* plesn* rozprysl*`,
	medical: `
		lekarz* szpital* sor sorze karetk* pogotowi* lek leki lekow tabletk* ciaz* karmi*
		piersi* weterynarz* lecz* cukrzyc* padaczk* epilep* cisnieni* nadcisnien* serc*
		dermatolog* suplement* witamin*`,
	swallow: "polkn* zjadl* zjesc zjedz* wypil* zadlaw* udlaw* dlawi*",
	child: `
		dzieck* dzieci dziecia* dzieciak* syn syna synek corka corke coreczk* corki niemowl*
		wnuk* wnuczk* siostrzen* bratan* chlopiec uczen uczni* uczniow* brat siostr* maluch*
		mlod* noworod*`,
	age: `
		lat lata latek latka letni* wiek* rok* osiem dziewiec dziesiec jedenascie dwanascie
		trzynascie czternascie pietnascie szesnascie siedemnascie siedem szesc *latek *latka
		klas* podstawow* szkol* ile`,
	underage:
		"nieletni* niepelnoletni* maloletni* 18 osiemnast* pelnoletn* dzieckiem",
	parents: `
		mama mamy mame mamie tata taty tate tacie rodzic* ojciec ojca matk* opiekun* babci*
		dziadk*`,
	buy: "zamow* kupi* kupow* zaplac* zakup* wyda* klikn* nacisn* konto zloz* nakupi* sprzeda*",
	secret: `
		bez zgody wiedzy pozwoleni* przypadk* niechcacy spal* spali plecami wie wiedza
		pozwolil* zgadza* pytani* tajemnic* mowcie nie`,
	court: `
		sad sadu sadem sadzie sedzi* pozew pozw* proces* sadow* rozpraw* arbitraz*
		przedsadow* wytocz*`,
	lawyer: "prawnik* adwokat* radca radcy mecenas* kancelari* prawn* prawo",
	police: "policj* prokurat* przestepst* zawiadomieni* komend* karn*",
	authority: `
		uokik* rzecznik* inspekcj* urzad urzed* uodo rodo konsument* organ* federacj*
		ministerstw*`,
	fraud: "oszust* oszuk* zlodziej* kradziez* ukradl* okradl* wyludz* naciag*",
	demand: `
		odszkodowan* konsekwencj* zadoscuczynien* wezwani* zadam lamiecie naruszy* narusz*
		bezprawn* prawa`,
	report: "zglos* zglasz* skarg* skarz* sklad* zloz* zawiadam* doniose donos*",
	bank: `
		bank* karta karty karte visa visy vise mastercard* paypal* klarn* revolut* wydawc*
		mbank* pko ing blik* allegro`,
	reverse: `
		chargeback* chargback* charge spor sporu reklamacj* kwestionuj* cofn* cofa* cofnac
		odebra* sciagn* sciaga* odzyska* anuluj* wycof* odwol* nieautoryzow* autoryzow*
		obciazenie zwrotn* zwrot* wstrzym* zablok* wnios* postepowani* ochron*`,
	pay: "platnosc* transakcj* pieniadz* obciazen* przelew* kas* kase srodk*",
	death: `
		umrz* umrzec umier* umarl* smierc* samoboj* zabij* zabic zabi* powiesz* powiesic
		utopi* przedawk* grob*`,
	life: "zyc zyci* zyje zyw*",
	despair: `
		sens* nadziej* sil* dosc rozpacz* zmeczon* zmeczyl* zegnaj* zegnam koniec koncz*
		skoncz* znikn* lepiej nikt nikogo nikomu samotn* po warto beze beznadziejn*`,
	selfharm:
		"tne zyl* zyletk* okalecz* mosc* most* dach* skocz* balkon* pociag* lina sznur*",
};
