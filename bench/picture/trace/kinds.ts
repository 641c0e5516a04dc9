/**
 * Chromium's hundreds of events, as the few kinds of work that its developer tools tell apart. What is in a container of
 * container queries gets its style during layout, and that time is layout here.
 */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'run scripts': [
    'EvaluateScript',
    'FunctionCall',
    'v8.evaluateModule',
    'v8.run',
    'v8.callFunction',
    'v8.callAsConstructor',
    'RunMicrotasks',
    'BlinkScheduler_PerformMicrotaskCheckpoint',
    'FireAnimationFrame',
    'TimerFire',
  ],
  'compile scripts': ['v8.compile', 'v8.compileModule', 'V8.CompileCode', 'v8.deserializeOnMain'],
  'start the page (script contexts)': ['LocalWindowProxy::Initialize'],
  'parse HTML': ['ParseHTML', 'HTMLDocumentParser::PumpTokenizerIfPossible'],
  'parse style sheets': ['ParseAuthorStyleSheet', 'CSSParserImpl::parseStyleSheet.parse'],
  'style (UpdateLayoutTree)': ['UpdateLayoutTree', 'Document::recalcStyle', 'Document::updateActiveStyle'],
  layout: ['Layout', 'LocalFrameView::performLayout'],
  'hit test': ['HitTest'],
  'pre-paint': ['PrePaint'],
  paint: ['Paint'],
  layerize: ['Layerize', 'PaintArtifactCompositor::Update'],
  commit: ['Commit'],
  'collect garbage': ['MajorGC', 'MinorGC', 'V8.GC_SCAVENGER', 'BlinkGC.AtomicPauseMarkEpilogue'],
  'other tasks': ['RunTask', 'ThreadControllerImpl::RunTask'],
};

const kinds = new Map(
  Object.entries(KINDS).flatMap(([kind, events]) => events.map((event) => [event, kind])),
);

/** @returns undefined for an event that is a detail of the one around it */
export const kindOf = (event: string): string | undefined => kinds.get(event);
