Console.WriteLine("maquette");
