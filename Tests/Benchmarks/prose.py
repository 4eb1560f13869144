"""Texts by seed, with words, frequencies and codes as in business prose."""


def common_characters():
    """The characters of GB 2312's first level, 3,755 in everyday use."""
    codes = ((high, low) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF))
    found = []
    for high, low in codes:
        try:
            found.append(bytes((high, low)).decode("gb2312"))
        except UnicodeDecodeError:
            pass
    return found


def texts(count, chance):
    """Texts of words whose frequencies fall as in prose (Zipf), with numbers, codes and names."""
    characters = common_characters()
    chance.shuffle(characters)
    def some(length):
        # A few hundred characters make most of the words.
        return "".join(characters[int(len(characters) * chance.random() ** 2.5)] for _ in range(length))
    words = [some(chance.choice((1, 2, 2, 2, 2, 3, 4))) for _ in range(30_000)]
    weights = [1 / (rank + 3) for rank in range(len(words))]
    for number in range(count):
        parts, length = [], 0
        for word in chance.choices(words, weights, k=260):
            kind = chance.random()
            if kind < 0.01:
                word = f"KH-20{chance.randrange(10, 27)}-{chance.randrange(1000):03}"
            elif kind < 0.03:
                word = f"{chance.randrange(1, 2000)}{chance.choice('台元吨天次')}"
            elif kind < 0.13:
                word += chance.choice("，，，。、；")
            parts.append(word)
            length += len(word)
            if length >= 400:
                break
        yield "".join(parts)[:400]
