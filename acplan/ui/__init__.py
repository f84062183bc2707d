"""The screen: the only part of the library that knows Streamlit."""

import gc

gc.freeze()  # Streamlit is here to stay: the collector of garbage would go through it again and again as the rest comes
