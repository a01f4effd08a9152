/** Words that say what somebody did, folded, as one part of a narrative begins with them: nouns and verbs, French then English. */
export const ACTION_WORDS: ReadonlySet<string> = new Set(
  (
    'redaction rediger relecture relire correction corrections corriger analyse analyses analyser etude etudes etudier ' +
    'conception concevoir developpement developpements developper test tests tester integration integrer deploiement ' +
    'deployer livraison livrer installation installer configuration configurer parametrage parametrer migration migrer ' +
    'preparation preparer animation animer reunion reunions atelier ateliers entretien entretiens formation former ' +
    'redige relu corrige analyse developpe teste deploye prepare anime installe configure verifie valide ' +
    'verification verifier validation valider recette mesure mesures mesurer releve releves relever audit auditer ' +
    'documentation documenter maquettage maquettes maquette modelisation modeliser nettoyage nettoyer recherche recherches ' +
    'rechercher appel appels echange echanges reponse reponses repondre suivi suivre planification planifier ' +
    'organisation organiser coordination coordonner presentation presenter restitution restituer synthese synthetiser ' +
    'collecte collecter traitement traiter cartographie cartographier chiffrage chiffrer revue mise calcul calculs calculer ' +
    'compte support assistance assister accompagnement accompagner saisie saisir diagnostic depannage depanner cablage cabler ' +
    'pose poser reglage regler traduction traduire creation creer ajout ajouter modification modifier suppression supprimer ' +
    'optimisation optimiser refonte reprise reprendre extraction extraire import export ' +
    'writing wrote drafting drafted review reviewing reviewed analysis analysing analyzing analysed analyzed design ' +
    'designing designed development developing developed testing tested integrating integrated deployment deploying deployed ' +
    'delivery delivering delivered installing installed configuring configured preparing prepared meeting meetings workshop ' +
    'workshops interview interviews training trained checking checked validating validated measuring measured auditing ' +
    'audited documenting documented mapping mapped cleaning cleaned research researching call calls called calling email emails ' +
    'emailing replying answering answered planning planned organising organizing coordinating coordinated presenting ' +
    'presented summarising summarizing collecting collected processing processed fixing fixed debugging debugged building ' +
    'built updating updated refactoring refactored translating translated creating created adding added removing removed ' +
    'optimising optimizing estimating estimated supporting supported attending attended drawing proofreading editing edited'
  ).split(' '),
);
