/** What the gazetteer takes from Natural Earth, by its names there, and what it adds or leaves out. */

const lines = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(',')
      .map((name) => name.trim().replace(/\s+/g, ' '))
      .filter((name) => name !== ''),
  );

/** Names of persons, things, programming languages, or of several places of about the same fame. */
export const ambiguous: ReadonlySet<string> = lines(`
  Georgia, Jordan, Chad, Reading, Mobile, Nice, Bath, Washington, Lincoln, Jackson, Houston, Austin, Madison,
  Charlotte, Florence, Victoria, Santiago, Columbus, Regina, Adelaide, Dallas, Phoenix, Orlando, Salem, Troy, Kingston,
  Hamilton, Nelson, Newton, Darwin, Vladimir, Cork, Split, Orange, Independence, Male, Man, Same, Bar, Mary, Of, Wa,
  Java, Aurora, Helena, Pierre, Juneau, Augusta, Albany, Lansing, Frankfort, Hartford, Springfield, Richmond, Concord,
  Providence, Manchester, Birmingham, Newcastle, Perth, Cambridge, Chester, Lancaster, Carson City, Jefferson City,
  Marina, Valencia, Cordoba, Córdoba, Granada, Barcelona, Merida, Mérida, Guadalupe, Leon, León, Union, Moose,
  Buffalo, Rochester, Worcester, Stanley, Douglas, George Town, Georgetown, Jamestown, Charleston, Anderson, Ross,
  Best, Hull, Derby, Rugby, Deal, Sale, Eagle, Surprise, Normal, Marathon, Flint, Brest, Tours, Nancy, Angers, Melville,
  Lafayette, Louis, Christian, Long Beach, Grand Rapids, Little Rock, Rapid City, Hercules, Progress, Sun City, Hope,
  Kent, Essex, Sydney Island, Guinea, Niger, Micronesia, Virginia, Carolina, Maria, Sofia, Laredo, Marshall, Bergen,
  Odessa, Alexandria, Memphis, Tripoli, Saint Helena, San Marino, Holland Park, Ontario, Quebec, Pemba, Ibb, Mary’s,
  Isabela, Maui, Java Sea, Hyderabad, Batman, Van, Usa, Kobe, Gaya, Hail, Sukkur, Bari, Salta, Ica, Sale, Turin Shroud,
  Norfolk, Constantine, Cartagena, David, George, Casper, Bose, Tete, Wau, Obo, Raba, Semey, Page, Rock Springs, Lima
  Ohio, Cali, Lagos Portugal, Gary, Wells, Rome Georgia, Sal, Fez, Fes, Sur, Pune Camp, Ely,
  Montana, Delaware, Dakota, Oulu Lake, Bam, Diego Garcia, Gore, Duke, Eureka, Cambridge Bay, Baker, Winslow, Flores,
  Wellington, Concepción, Asunción Mita, Victoria Island, Prince George, Paris Texas, Trinidad, Crotone, Bata, Aden
`);

/** Cities of a lower rank that texts name nonetheless. */
export const knownCities: ReadonlySet<string> = lines(`
  Oxford, Cambridge, Canterbury, Liverpool, Bristol, Brighton, Plymouth, Portsmouth, Southampton, Dover, Exeter,
  Norwich, Nottingham, Sheffield, Leeds, Leicester, Coventry, Swansea, Cardiff, Aberdeen, Dundee, Inverness, Limerick,
  Galway, Waterford, Belfast, Londonderry, Edinburgh, Glasgow, Dublin, London, Paris, Calais, Rouen, Reims, Dijon,
  Avignon, Nantes, Toulon, Toulouse, Bordeaux, Marseille, Lyon, Strasbourg, Grenoble, Le Havre, Limoges, Orléans,
  Weimar, Leipzig, Dresden, Nuremberg, Heidelberg, Salzburg, Innsbruck, Graz, Linz, Bruges, Ghent, Antwerp, Liege,
  Utrecht, Rotterdam, The Hague, Groningen, Maastricht, Venice, Siena, Pisa, Verona, Bologna, Genoa, Palermo, Catania,
  Messina, Ravenna, Trieste, Perugia, Parma, Modena, Naples, Turin, Milan, Rome, Toledo, Seville, Malaga, Bilbao,
  Zaragoza, Salamanca, Cadiz, Lisbon, Porto, Coimbra, Athens, Thessaloniki, Patras, Edessa, Istanbul, Ankara, Izmir,
  Bursa, Antioch, Jerusalem, Bethlehem, Nazareth, Haifa, Damascus, Aleppo, Baghdad, Basra, Mosul, Tehran, Isfahan,
  Shiraz, Tabriz, Samarkand, Bukhara, Kabul, Kandahar, Lahore, Karachi, Delhi, New Delhi, Agra, Varanasi, Jaipur,
  Lhasa, Kathmandu, Nanjing, Beijing, Shanghai, Hangzhou, Xian, Guangzhou, Hong Kong, Macau, Kyoto, Nara, Osaka,
  Tokyo, Yokohama, Nagasaki, Hiroshima, Sapporo, Seoul, Busan, Boston, Philadelphia, Baltimore, Chicago, Detroit,
  Pittsburgh, Cincinnati, Cleveland, Milwaukee, Minneapolis, New York, New Orleans, St. Louis, San Francisco,
  Los Angeles, Seattle, Denver, Miami, Atlanta, Savannah, Honolulu, Anchorage, Toronto, Montreal, Vancouver, Halifax,
  Winnipeg, Calgary, Havana, Veracruz, Acapulco, Cartagena, Cusco, Valparaiso, Ushuaia, Timbuktu, Marrakesh, Tangier,
  Algiers, Tunis, Cairo, Aswan, Luxor, Suez, Khartoum, Zanzibar, Mombasa, Cape Town, Durban, Pretoria, Reykjavík,
  Bergen, Trondheim, Tromsø, Uppsala, Turku, Tallinn, Riga, Vilnius, Kaunas, Gdańsk, Kraków, Wrocław, Poznań, Lublin,
  Lviv, Kyiv, Smolensk, Novgorod, Murmansk, Vladivostok, Irkutsk, Kazan, Moscow, St. Petersburg, Dubrovnik, Zagreb,
  Sarajevo, Belgrade, Plovdiv, Varna, Iași, Cluj-Napoca, Timişoara, Bern, Basel, Zürich, Geneva, Lausanne, Lucerne,
  Hobart, Auckland, Melbourne, Brisbane, Sydney, Christchurch, Dunedin, Bremen, Hamburg, Hannover, Frankfurt, Cologne,
  Düsseldorf, Stuttgart, Mannheim, Kiel, Rostock, Brno, Bratislava, Budapest, Debrecen, Szeged, Guernica, Göteborg
`);

export const otherNames: Readonly<Record<string, readonly string[]>> = {
  'St. Petersburg': ['Saint Petersburg', 'Leningrad', 'Petrograd'],
  Istanbul: ['Constantinople', 'Byzantium'],
  Mumbai: ['Bombay'],
  Kolkata: ['Calcutta'],
  Chennai: ['Madras'],
  Beijing: ['Peking'],
  Guangzhou: ['Canton'],
  'Ho Chi Minh City': ['Saigon'],
  Yangon: ['Rangoon'],
  'St. Louis': ['Saint Louis'],
  Kiev: ['Kyiv'],
  Zürich: ['Zurich'],
  Göteborg: ['Gothenburg'],
  'São Paulo': ['Sao Paulo'],
  'Washington, D.C.': [],
  Varanasi: ['Benares'],
  Izmir: ['Smyrna'],
  Thessaloniki: ['Salonica'],
};

/** The names of Natural Earth; after a `=` the English one. */
export const rivers = [
  ...lines(`Nile, Danube, Rhine, Volga, Thames, Seine, Loire, Rhône, Rhône=Rhone, Elbe, Oder, Vistula, Dnieper, Don,
  Ural, Lena, Yenisey=Yenisei, Ob, Amur, Yangtze, Mekong, Ganges, Indus, Brahmaputra, Euphrates, Tigris, Congo,
  Zambezi, Limpopo, Amazonas=Amazon, Orinoco, Paraná, Mississippi, Missouri, Ohio, Rio Grande, Hudson, Potomac,
  St. Lawrence, Yukon, Ebro, Tagus, Garonne, Ayeyarwady=Irrawaddy, Neva, Dniester, Tennessee, Niagara, Darling`),
];

export const mountains: Readonly<Record<string, readonly string[]>> = {
  'Mt. Everest': ['Mount Everest', 'Everest'],
  'Mt. Kilimanjaro': ['Mount Kilimanjaro', 'Kilimanjaro'],
  'Mt. Blanc': ['Mont Blanc'],
  'Gora Elbrus': ['Mount Elbrus', 'Elbrus'],
  Denali: ['Denali', 'Mount McKinley'],
  'Cerro Aconcagua': ['Aconcagua'],
  'Mt. Kenya': ['Mount Kenya'],
  'Mt. Whitney': ['Mount Whitney'],
  'Mt. Hood': ['Mount Hood'],
  'Mt. Shasta': ['Mount Shasta'],
  Chimborazo: ['Chimborazo'],
};

export const ranges: Readonly<Record<string, readonly string[]>> = {
  Alps: ['Alps'],
  Himalayas: ['Himalayas', 'Himalaya'],
  Andes: ['Andes'],
  'Rocky Mountains': ['Rocky Mountains', 'Rockies'],
  Pyrenees: ['Pyrenees'],
  'Carpathian Mountains': ['Carpathians', 'Carpathian Mountains'],
  'Appalachian Mts.': ['Appalachians', 'Appalachian Mountains'],
  'Ural Mts.': ['Urals', 'Ural Mountains'],
  'Caucasus Mts.': ['Caucasus'],
  'Hindu Kush': ['Hindu Kush'],
  'Sierra Nevada': ['Sierra Nevada'],
};

export const regions: Readonly<Record<string, readonly string[]>> = {
  Siberia: ['Siberia'],
  Alaska: ['Alaska'],
  Patagonia: ['Patagonia'],
  Anatolia: ['Anatolia', 'Asia Minor'],
  Mesopotamia: ['Mesopotamia'],
  Scandinavia: ['Scandinavia'],
  Crimea: ['Crimea', 'the Crimea'],
  Sahara: ['Sahara'],
  'Gobi Desert': ['Gobi', 'Gobi Desert'],
  'Kalahari Desert': ['Kalahari'],
  'Central America': ['Central America'],
  'Balkan Pen.': ['Balkans'],
  'Arabian Peninsula': ['Arabia'],
  'Península Ibérica': ['Iberia'],
};

/** Name, latitude, longitude. */
export const historic: Readonly<Record<string, string>> = {
  city: `York 54.0 -1.1, Dover 51.1 1.3, Plymouth 50.4 -4.1, Portsmouth 50.8 -1.1, Babylon 32.5 44.4, Nineveh 36.4
  43.2, Carthage 36.9 10.3, Sparta 37.1 22.4, Corinth 37.9 22.9, Delphi 38.5 22.5,
    Thebes 38.3 23.3, Mycenae 37.7 22.8, Knossos 35.3 25.2, Ephesus 37.9 27.3, Pompeii 40.7 14.5, Herculaneum 40.8 14.3,
    Syracuse 37.1 15.3, Tyre 33.3 35.2, Sidon 33.6 35.4, Petra 30.3 35.4, Palmyra 34.5 38.3, Persepolis 29.9 52.9,
    Ctesiphon 33.1 44.6, Susa 32.2 48.3, Antioch 36.2 36.2, Nicaea 40.4 29.7, Chalcedon 41.0 29.0, Aachen 50.8 6.1,
    Worms 49.6 8.4, Wittenberg 51.9 12.6, Versailles 48.8 2.1, Waterloo 50.7 4.4, Verdun 49.2 5.4, Ypres 50.9 2.9,
    Agincourt 50.5 2.1, Dunkirk 51.0 2.4, Trafalgar 36.2 -6.0, Sevastopol 44.6 33.5, Stalingrad 48.7 44.5,
    Königsberg 54.7 20.5, Danzig 54.4 18.7, Breslau 51.1 17.0, Lemberg 49.8 24.0, Gettysburg 39.8 -77.2,
    Yorktown 37.2 -76.5, Appomattox 37.4 -78.8, Tenochtitlan 19.4 -99.1, Cuzco -13.5 -72.0, Potosí -19.6 -65.8,
    Machu Picchu -13.2 -72.5, Angkor 13.4 103.9, Edo 35.7 139.7, Batavia -6.2 106.8, Goa 15.5 73.8,
    Pondicherry 11.9 79.8, Lucknow 26.8 80.9, Khartum 15.6 32.5, Fashoda 9.9 32.1, Mafeking -25.9 25.6,
    Stratford-upon-Avon 52.2 -1.7, Whitby 54.5 -0.6, Penzance 50.1 -5.5, Greenwich 51.5 0.0, Windsor 51.5 -0.6,
    Toledo 39.9 -4.0, Salamanca 41.0 -5.7, Naples 40.8 14.3, Athens 38.0 23.7, Rome 41.9 12.5, Halifax 44.6 -63.6,
    Cadiz 36.5 -6.3, Bethlehem 31.7 35.2, Nazareth 32.7 35.3, Savannah 32.1 -81.1, Venice 45.4 12.3, Tyneside 55.0 -1.6,
    New Bedford 41.6 -70.9, Nantucket 41.3 -70.1, Tuskegee 32.4 -85.7,
    Klondike 64.1 -139.4, Chernobyl 51.3 30.1, Los Alamos 35.9 -106.3, Cape Canaveral 28.5 -80.6, Kitty Hawk 36.1 -75.7,
    Bletchley Park 52.0 -0.7, Medina 24.5 39.6, Mecca 21.4 39.8, Ravenna 44.4 12.2, Padua 45.4 11.9, Mantua 45.2 10.8,
    Marseilles 43.3 5.4, Lyons 45.8 4.8, Canossa 44.6 10.5, Cremona 45.1 10.0,
    Wuhan 30.6 114.3, Nanking 32.1 118.8, Tientsin 39.1 117.2, Mukden 41.8 123.4, Port Arthur 38.8 121.3`,
  country: `England 52.5 -1.5, Scotland 56.8 -4.2, Wales 52.3 -3.7, Britain 53.5 -1.8, Great Britain 53.5 -1.8,
    Ireland 53.2 -8.0, Persia 32.5 54.0, Prussia 53.0 17.0, Holland 52.2 5.3, Bohemia 50.0 14.5, Burma 21.0 96.0,
    Ceylon 7.6 80.7, Siam 15.5 101.0, Abyssinia 9.0 39.5, Czechoslovakia 49.5 16.5, Yugoslavia 44.0 19.0,
    the Soviet Union 61.0 90.0, Rhodesia -19.0 29.5, the Netherlands 52.2 5.3, the United States 39.8 -98.6,
    the Philippines 12.5 122.5, Bosnia 44.2 17.8`,
  region: `Saxony 51.0 13.4, Bavaria 48.9 11.5, Silesia 51.0 17.0, Pomerania 54.0 16.0, Transylvania 46.5 24.5,
    Moravia 49.4 17.0, Galicia 49.5 24.0, Tuscany 43.5 11.0, Lombardy 45.6 9.8, Piedmont 45.0 8.0, Calabria 39.0 16.4,
    Andalusia 37.4 -4.8, Catalonia 41.8 1.5, Castile 41.5 -4.5, Normandy 49.1 0.2, Brittany 48.2 -2.9, Provence 43.7
    5.9,
    Burgundy 47.2 4.5, Alsace 48.3 7.5, Flanders 51.0 3.5, Cornwall 50.4 -4.9, Devonshire 50.7 -3.8, Yorkshire 54.0
    -1.5,
    Cumberland 54.7 -3.0, Lapland 67.5 25.0, Judea 31.6 35.0, Galilee 32.8 35.4, Bengal 23.5 88.0, Kashmir 34.0 76.0,
    Tibet 31.5 88.0, Manchuria 45.0 126.0, Polynesia -17.5 -149.5, New England 43.8 -71.5,
    the Holy Land 31.8 35.2, Latin America -10.0 -60.0`,
  island: `Sicily 37.6 14.0, Sardinia 40.1 9.0, Corsica 42.1 9.1, Crete 35.2 24.9, Rhodes 36.2 28.0, Cyprus 35.1 33.3,
    Malta 35.9 14.4, Elba 42.8 10.3, Ithaca 38.4 20.7, Lesbos 39.2 26.3, Samos 37.8 26.8, Tasmania -42.0 146.6,
    Tahiti -17.7 -149.4, Hispaniola 19.0 -71.0, Martinique 14.6 -61.0, Guadeloupe 16.2 -61.5, Bermuda 32.3 -64.8,
    the Galapagos -0.7 -90.5, the Azores 38.5 -28.0, Madeira 32.7 -17.0,
    Tenerife 28.3 -16.6, Mallorca 39.6 3.0, Majorca 39.6 3.0, Newfoundland 48.8 -56.0, Nova Scotia 45.1 -63.4,
    Hokkaido 43.3 142.8, Kyushu 32.6 131.0, Okinawa 26.5 128.0, Tierra del Fuego -54.0 -69.0`,
  mountain: `Harz 51.8 10.6, the Matterhorn 46.0 7.7, Mount Fuji 35.4 138.7, Vesuvius 40.8 14.4, Mount Etna 37.8 15.0,
    Mount Sinai 28.5 34.0, Mount Olympus 40.1 22.4, Mount Ararat 39.7 44.3, Krakatoa -6.1 105.4, Ben Nevis 56.8 -5.0,
    Snowdon 53.1 -4.1, Popocatépetl 19.0 -98.6, Table Mountain -34.0 18.4`,
  sea: `the Atlantic 30.0 -40.0, the Pacific 0.0 -160.0, the Mediterranean 35.5 18.0, the Baltic 58.0 19.5,
    the Adriatic 42.8 15.5, the Aegean 38.5 25.0, the Bosporus 41.1 29.1, the Dardanelles 40.2 26.4,
    the Strait of Gibraltar 36.0 -5.6, the English Channel 50.2 -1.0, the Caribbean 15.0 -75.0,
    Cape Horn -56.0 -67.3, the Cape of Good Hope -34.4 18.5, the Suez Canal 30.6 32.3, the Panama Canal 9.1 -79.7,
    the Bay of Biscay 45.5 -4.5`,
};
