import { useEffect, useState } from 'react';

interface Voice { isThere: boolean; isSpeaking: boolean; speak: (text: string) => void; stop: () => void }

const speech = (): SpeechSynthesis | undefined => (typeof window === 'undefined' ? undefined : window.speechSynthesis);
const voiceOf = (language: string): SpeechSynthesisVoice | undefined => speech()?.getVoices().find((voice) => voice.lang.toLowerCase().startsWith(language));

/**
 * Reads text aloud by the browser's own voice. `isThere` is false on the server, while voices load, and on devices without
 * a voice of the language: a Vietnamese text read by an English voice cannot be understood. Silent when the page is left.
 */
export function useReadAloud(language: string): Voice {
  const [isThere, setThere] = useState(false);
  const [isSpeaking, setSpeaking] = useState(false);
  useEffect(() => {
    const look = () => setThere(voiceOf(language) !== undefined);
    look();
    speech()?.addEventListener?.('voiceschanged', look);
    return () => {
      speech()?.removeEventListener?.('voiceschanged', look);
      speech()?.cancel();
    };
  }, [language]);
  const stop = () => { speech()?.cancel(); setSpeaking(false); };
  const speak = (text: string) => {
    stop();
    const voice = voiceOf(language);
    if (!voice) return;
    // Some phones stop in the middle of a long text: sentences are queued one by one.
    const sentences = text.match(/[^.!?…]+[.!?…]*\s*/g) ?? [text];
    for (const [index, sentence] of sentences.entries()) {
      const part = new SpeechSynthesisUtterance(sentence);
      Object.assign(part, { voice, lang: voice.lang, rate: 0.9 });
      if (index === sentences.length - 1) part.onend = () => setSpeaking(false);
      speech()?.speak(part);
    }
    setSpeaking(true);
  };
  return { isThere, isSpeaking, speak, stop };
}
