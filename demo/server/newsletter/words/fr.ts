/** French; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const fr: NewsletterWords = {
  confirmTitle: 'Confirmez votre inscription',
  asked:
    'Quelqu’un, vous-même nous l’espérons, a demandé à recevoir la newsletter «\u00a0{name}\u00a0» à cette adresse.',
  confirm: 'Confirmer l’inscription',
  expires:
    'Le lien est valable 7 jours. Sans confirmation, vous ne recevrez aucune newsletter et votre adresse sera supprimée.',
  notYou:
    'Ce n’était pas vous\u202f? Vous n’avez rien à faire. Vous pouvez aussi supprimer votre adresse tout de suite\u00a0:',
  remove: 'Supprimer mon adresse',
  toConfirm: 'Appuyez sur le bouton pour recevoir la newsletter «\u00a0{name}\u00a0».',
  confirmedTitle: 'Votre inscription est confirmée',
  confirmed: 'Vous recevrez désormais la newsletter «\u00a0{name}\u00a0».',
  invalidTitle: 'Ce lien n’est plus valable',
  invalid:
    'Il a déjà servi ou il est trop ancien. Si vous avez confirmé votre inscription, vous n’avez plus rien à faire. Sinon, inscrivez-vous de nouveau.',
  unsubscribeTitle: 'Se désinscrire',
  toUnsubscribe:
    'Appuyez sur le bouton pour ne plus recevoir la newsletter «\u00a0{name}\u00a0». Votre adresse sera alors supprimée.',
  unsubscribe: 'Me désinscrire et supprimer mon adresse',
  unsubscribedTitle: 'Votre désinscription est faite',
  unsubscribed: 'Vous ne recevrez plus de newsletter. Votre adresse a été supprimée.',
  unavailableTitle: 'Réessayez plus tard',
  unavailable:
    'Ce n’est pas possible pour le moment. Ouvrez de nouveau le lien de l’e-mail dans quelques minutes.',
};
