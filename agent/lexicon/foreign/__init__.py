"""What is asked for and what is told in languages other than English, compared by words: their stems, compounds, levels and licences."""
