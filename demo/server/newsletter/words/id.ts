/** Indonesian; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const id: NewsletterWords = {
  confirmTitle: 'Konfirmasi langganan Anda',
  asked: 'Seseorang, semoga Anda sendiri, meminta agar newsletter “{name}” dikirim ke alamat ini.',
  confirm: 'Konfirmasi langganan',
  expires:
    'Tautan ini berlaku 7 hari. Tanpa konfirmasi, newsletter tidak akan dikirim dan alamat Anda dihapus.',
  notYou:
    'Bukan Anda yang meminta? Anda tidak perlu melakukan apa pun. Anda juga dapat menghapus alamat Anda sekarang:',
  remove: 'Hapus alamat saya',
  toConfirm: 'Tekan tombol ini untuk menerima newsletter “{name}”.',
  confirmedTitle: 'Langganan Anda sudah dikonfirmasi',
  confirmed: 'Mulai sekarang Anda menerima newsletter “{name}”.',
  invalidTitle: 'Tautan ini tidak berlaku lagi',
  invalid:
    'Tautan ini sudah dipakai atau sudah terlalu lama. Jika langganan sudah dikonfirmasi, tidak ada lagi yang perlu dilakukan. Jika belum, silakan berlangganan lagi.',
  unsubscribeTitle: 'Berhenti berlangganan',
  toUnsubscribe: 'Tekan tombol ini untuk berhenti menerima newsletter “{name}”. Alamat Anda akan dihapus.',
  unsubscribe: 'Berhenti berlangganan dan hapus alamat saya',
  unsubscribedTitle: 'Anda sudah berhenti berlangganan',
  unsubscribed: 'Anda tidak akan menerima newsletter lagi. Alamat Anda sudah dihapus.',
  unavailableTitle: 'Coba lagi nanti',
  unavailable: 'Saat ini belum bisa. Buka lagi tautan di email beberapa menit lagi.',
};
